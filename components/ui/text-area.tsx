'use client';

import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import { cn } from './class-names.ts';
import { FieldLabel, FieldNotes, type FieldWords, inputClass } from './field.tsx';

type TextAreaProps = Omit<AriaTextFieldProps, 'children' | 'className'> &
  FieldWords & {
    placeholder?: string;
    rows?: number;
    dir?: 'ltr' | 'rtl';
    className?: string;
    inputClassName?: string;
  };

/** Grows with what is written in it where the browser can, and can always be pulled larger. */
export function TextArea({
  label,
  hideLabel,
  description,
  error,
  placeholder,
  rows = 3,
  dir,
  className,
  inputClassName,
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      {...(error ? { isInvalid: true } : {})}
      {...props}
      className={cn('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} hidden={hideLabel} />
      <AriaTextArea
        placeholder={placeholder}
        rows={rows}
        dir={dir}
        className={cn(inputClass, 'field-sizing-content min-h-16 resize-y py-2 leading-5', inputClassName)}
      />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
