'use client';

import type { ComponentProps } from 'react';
import { TextField } from './text-field.tsx';

type DateTimeFieldProps = Omit<
  ComponentProps<typeof TextField>,
  'type' | 'dir' | 'placeholder' | 'description'
> & {
  /** The newsroom's zone: the time is a wall-clock time there, wherever the person sits. */
  timeZone: string;
  withTime?: boolean;
};

/** The browser's own date input: it knows the keyboard, the touch wheel and the person's calendar habits. */
export function DateTimeField({ timeZone, withTime = true, ...props }: DateTimeFieldProps) {
  return (
    <TextField
      {...props}
      type={withTime ? 'datetime-local' : 'date'}
      dir="ltr"
      description={withTime ? `Time in ${timeZone.replaceAll('_', ' ')}` : undefined}
    />
  );
}
