'use client';

import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import { cn } from './class-names.ts';
import { FieldLabel, FieldNotes, type FieldWords, inputClass } from './field.tsx';

type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className'> &
  FieldWords & { placeholder?: string; dir?: 'ltr' | 'rtl'; className?: string; end?: ReactNode };

/** A single line. `end` is shown inside the box at its end: a unit, or a button that shows a password. */
export function TextField({
  label,
  hideLabel,
  description,
  error,
  placeholder,
  dir,
  className,
  end,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...(error ? { isInvalid: true } : {})}
      {...props}
      className={cn('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} hidden={hideLabel} />
      <div dir={dir} className="relative">
        <Input
          placeholder={placeholder}
          dir={dir}
          className={cn(inputClass, 'h-9', Boolean(end) && 'pe-10')}
        />
        {end && <div className="absolute inset-y-0 end-1 flex items-center">{end}</div>}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
