'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';

/** What every field has around its input. */
export type FieldWords = { label: string; description?: ReactNode; hideLabel?: boolean };

/** The box that is written in, alike for text, numbers, dates, selects and combo boxes. */
export const inputClass =
  'w-full min-w-0 rounded-md bg-surface px-2.5 text-base text-ink inset-ring inset-ring-line-strong/80 placeholder:text-ink-faint ' +
  'outline-2 outline-transparent -outline-offset-1 focus:outline-focus data-focused:outline-focus focus-visible:outline-offset-[-1px] transition-[outline-color] ' +
  'data-invalid:inset-ring-danger disabled:bg-sunken disabled:text-ink-faint data-disabled:bg-sunken data-disabled:text-ink-faint';

export function FieldLabel({
  label,
  hidden,
  required,
}: {
  label: string;
  hidden?: boolean | undefined;
  required?: boolean | undefined;
}) {
  return (
    <Label className={hidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
      {label}
      {required === false && <span className="ms-1.5 font-normal text-ink-faint">optional</span>}
    </Label>
  );
}

export function FieldNotes({ description }: { description?: ReactNode }) {
  return (
    <>
      {description && (
        <Text slot="description" className="text-xs text-ink-soft">
          {description}
        </Text>
      )}
      <FieldError className="flex items-start gap-1.5 text-xs text-danger-ink [&_svg]:mt-px">
        {({ validationErrors }) => (
          <>
            <CircleAlert aria-hidden className="size-3.5 shrink-0" />
            <span>{validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
