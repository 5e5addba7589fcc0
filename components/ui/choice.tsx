'use client';

import { Check, ChevronsUpDown } from 'lucide-react';
import { cn } from './class-names.ts';
import { Menu, MenuItem, MenuTrigger } from './menu.tsx';
import { PlainButton } from './plain-button.tsx';

type ChoiceProps = {
  label: string;
  options: readonly { id: string; label: string }[];
  value: string;
  onChange: (id: string) => void;
  className?: string;
};

/** One of a few, from a menu: for what is set beside a list and stands in no form. In a form, take a Select. */
export function Choice({ label, options, value, onChange, className }: ChoiceProps) {
  const chosen = options.find(({ id }) => id === value);
  return (
    <MenuTrigger>
      <PlainButton
        aria-label={`${label}: ${chosen?.label ?? ''}`}
        className={cn(
          'flex h-8 min-w-0 items-center gap-2 rounded-md bg-surface ps-2.5 pe-2 text-start text-sm focus-ring inset-ring inset-ring-line-strong',
          className,
        )}
      >
        <span className="min-w-0 flex-1 truncate">{chosen?.label}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </PlainButton>
      <Menu
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => onChange(String([...keys][0]))}
      >
        {options.map((option) => (
          <MenuItem
            key={option.id}
            id={option.id}
            icon={<Check aria-hidden className={option.id === value ? undefined : 'invisible'} />}
          >
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
