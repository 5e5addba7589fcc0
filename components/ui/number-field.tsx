'use client';

import { Minus, Plus } from 'lucide-react';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  Group,
  Input,
} from 'react-aria-components/NumberField';
import { cn } from './class-names.ts';
import { FieldLabel, FieldNotes, type FieldWords, inputClass } from './field.tsx';

const step =
  'flex h-9 w-8 items-center justify-center text-ink-soft data-hovered:text-ink data-disabled:opacity-40';

export function NumberField({
  label,
  hideLabel,
  description,
  error,
  className,
  ...props
}: Omit<AriaNumberFieldProps, 'children' | 'className'> & FieldWords & { className?: string }) {
  return (
    <AriaNumberField
      {...(error ? { isInvalid: true } : {})}
      {...props}
      className={cn('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} hidden={hideLabel} />
      <Group className={cn(inputClass, 'flex max-w-36 px-0 data-focus-within:outline-focus')}>
        <Button slot="decrement" className={step}>
          <Minus className="size-3.5" />
        </Button>
        <Input className="h-9 w-full min-w-0 bg-transparent text-center tabular-nums outline-none" />
        <Button slot="increment" className={step}>
          <Plus className="size-3.5" />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
    </AriaNumberField>
  );
}
