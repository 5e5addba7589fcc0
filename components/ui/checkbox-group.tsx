'use client';

import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
} from 'react-aria-components/CheckboxGroup';
import { Checkbox } from './checkbox.tsx';
import { cn } from './class-names.ts';
import { FieldLabel, FieldNotes, type FieldWords } from './field.tsx';

type CheckboxGroupProps = Omit<AriaCheckboxGroupProps, 'children' | 'className'> &
  FieldWords & { options: { value: string; label: string }[]; className?: string };

/** Any of a few, each with a word: what all of them are for stands above. */
export function CheckboxGroup({
  label,
  hideLabel,
  description,
  error,
  options,
  className,
  ...props
}: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      {...(error ? { isInvalid: true } : {})}
      {...props}
      className={cn('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} hidden={hideLabel} />
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value}>
            {option.label}
          </Checkbox>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaCheckboxGroup>
  );
}
