'use client';

import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Radio, type RadioGroupProps } from 'react-aria-components/RadioGroup';
import { cn } from './class-names.ts';

type SegmentedProps = Omit<RadioGroupProps, 'children' | 'className'> & {
  label: string;
  options: { value: string; label: string; icon?: ReactNode; iconOnly?: boolean }[];
  className?: string;
};

/** Two to five short choices side by side: a view, a density, a theme. */
export function Segmented({ label, options, className, ...props }: SegmentedProps) {
  return (
    <AriaRadioGroup
      orientation="horizontal"
      aria-label={label}
      {...props}
      className={cn(
        'inline-flex h-8 items-center gap-0.5 rounded-md bg-sunken p-0.5 inset-ring inset-ring-line',
        className,
      )}
    >
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          className="flex h-7 min-w-7 items-center justify-center gap-1.5 rounded-sm px-2 text-xs font-medium text-ink-soft outline-2 outline-transparent transition-colors data-hovered:text-ink data-focus-visible:outline-focus data-selected:bg-raised data-selected:text-ink data-selected:shadow-card data-disabled:text-ink-faint [&_svg]:size-4"
        >
          {option.icon}
          <span className={option.iconOnly ? 'sr-only' : undefined}>{option.label}</span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
