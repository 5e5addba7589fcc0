'use client';

import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox';
import { cn } from './class-names.ts';

type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className'> & {
  children?: ReactNode;
  className?: string;
};

export function Checkbox({ children, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className={cn(
        'group inline-flex min-h-6 items-center gap-2 text-sm text-ink data-disabled:text-ink-faint',
        className,
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            className={cn(
              'flex size-4 shrink-0 items-center justify-center rounded-xs transition-colors',
              'outline-2 outline-offset-2 outline-transparent group-data-focus-visible:outline-focus',
              isSelected || isIndeterminate
                ? 'bg-accent text-on-accent'
                : 'bg-surface inset-ring inset-ring-line-strong group-data-hovered:inset-ring-ink-soft group-data-invalid:inset-ring-danger',
              'group-data-disabled:opacity-50',
            )}
          >
            {isIndeterminate ? (
              <Minus aria-hidden className="size-3" strokeWidth={3} />
            ) : (
              isSelected && <Check aria-hidden className="size-3" strokeWidth={3.25} />
            )}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
