'use client';

import { type ReactNode, useId } from 'react';
import { cn } from './class-names.ts';

type SegmentedProps = {
  label: string;
  /** Null while nothing is chosen. */
  value: string | null;
  onChange: (value: string) => void;
  options: { value: string; label: string; icon?: ReactNode; iconOnly?: boolean }[];
  className?: string;
};

/** Two to five short choices side by side: a view, a density, a theme. The browser's own radio buttons, keys and all. */
export function Segmented({ label, value, onChange, options, className }: SegmentedProps) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn(
        'inline-flex h-8 items-center gap-0.5 rounded-md bg-sunken p-0.5 inset-ring inset-ring-line',
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex h-7 min-w-7 items-center justify-center gap-1.5 rounded-sm px-2 text-xs font-medium text-ink-soft outline-2 outline-transparent transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-focus [&_svg]:size-4"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.icon}
          <span className={option.iconOnly ? 'sr-only' : undefined}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
