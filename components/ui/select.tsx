'use client';

import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  ListBox,
  Popover,
  SelectValue,
} from 'react-aria-components/Select';
import { cn } from './class-names.ts';
import { FieldLabel, FieldNotes, type FieldWords, inputClass } from './field.tsx';
import { Option } from './option.tsx';
import { overlayClass } from './option-class.ts';

type SelectProps = Omit<AriaSelectProps<object>, 'children' | 'className'> &
  FieldWords & {
    options: { id: string; label: string; sign?: ReactNode; isDisabled?: boolean }[];
    size?: 'small' | 'medium';
    className?: string;
  };

export function Select({
  label,
  hideLabel,
  description,
  error,
  options,
  size = 'medium',
  className,
  ...props
}: SelectProps) {
  return (
    <AriaSelect
      {...(error ? { isInvalid: true } : {})}
      {...props}
      className={cn('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} hidden={hideLabel} />
      <Button
        className={cn(
          inputClass,
          'flex items-center gap-2 pe-2 text-start data-focus-visible:outline-focus',
          size === 'small' ? 'h-8 text-sm' : 'h-9',
        )}
      >
        <SelectValue className="flex min-w-0 flex-1 items-center gap-2 truncate data-placeholder:text-ink-faint [&_svg:last-child]:hidden" />
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover offset={4} className={cn(overlayClass, 'min-w-(--trigger-width)')}>
        <ListBox className="max-h-80 overflow-auto outline-none" items={options}>
          {(option) => (
            <Option id={option.id} textValue={option.label} isDisabled={option.isDisabled ?? false}>
              {option.sign}
              <bdi className="min-w-0 truncate">{option.label}</bdi>
            </Option>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
