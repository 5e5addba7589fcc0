'use client';

import { Search, X } from 'lucide-react';
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Input,
} from 'react-aria-components/SearchField';
import { cn } from './class-names.ts';
import { FieldLabel, inputClass } from './field.tsx';
import { Kbd } from './kbd.tsx';

type SearchFieldProps = Omit<AriaSearchFieldProps, 'children' | 'className'> & {
  label: string;
  placeholder?: string;
  shortcut?: string;
  className?: string;
};

export function SearchField({ label, placeholder, shortcut, className, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} className={cn('group relative', className)}>
      <FieldLabel label={label} hidden />
      <Search
        aria-hidden
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
      />
      <Input
        placeholder={placeholder ?? label}
        className={cn(inputClass, 'h-8 ps-8 pe-8 text-sm [&::-webkit-search-cancel-button]:hidden')}
      />
      <Button className="absolute end-1 top-1 flex size-6 items-center justify-center rounded-xs text-ink-faint group-data-empty:hidden data-hovered:bg-hover data-hovered:text-ink">
        <X className="size-3.5" />
      </Button>
      {shortcut && (
        <span className="pointer-events-none absolute end-1.5 top-1/2 hidden -translate-y-1/2 group-data-empty:inline-flex group-focus-within:hidden">
          <Kbd keys={shortcut} />
        </span>
      )}
    </AriaSearchField>
  );
}
