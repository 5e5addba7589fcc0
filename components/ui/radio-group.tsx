'use client';

import type { ReactNode } from 'react';
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Radio,
} from 'react-aria-components/RadioGroup';
import { cn } from './class-names.ts';
import { FieldLabel, FieldNotes, type FieldWords } from './field.tsx';

type RadioOption = { value: string; label: ReactNode; description?: ReactNode; isDisabled?: boolean };
type RadioGroupProps = Omit<AriaRadioGroupProps, 'children' | 'className'> &
  FieldWords & { options: RadioOption[]; className?: string };

/** A choice whose options need a sentence each. */
export function RadioGroup({
  label,
  hideLabel,
  description,
  error,
  options,
  className,
  ...props
}: RadioGroupProps) {
  return (
    <AriaRadioGroup
      {...(error ? { isInvalid: true } : {})}
      {...props}
      className={cn('group/radios flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} hidden={hideLabel} />
      <div className="flex gap-x-5 group-data-[orientation=horizontal]/radios:flex-wrap group-data-[orientation=vertical]/radios:flex-col group-data-[orientation=vertical]/radios:gap-y-1">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className="group flex items-start gap-2.5 py-1 text-sm data-disabled:text-ink-faint"
          >
            <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full bg-surface inset-ring inset-ring-line-strong outline-2 outline-offset-2 outline-transparent transition-colors group-data-focus-visible:outline-focus group-data-hovered:inset-ring-ink-soft group-data-selected:bg-accent group-data-selected:inset-ring-transparent">
              <span className="size-1.5 rounded-full group-data-selected:bg-on-accent" />
            </span>
            <span className="flex flex-col">
              {option.label}
              {option.description && (
                <span className="text-xs text-ink-soft group-data-disabled:text-ink-faint">
                  {option.description}
                </span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaRadioGroup>
  );
}
