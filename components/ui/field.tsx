'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';

/** What every field has around its input. */
export type FieldWords = {
  label: string;
  description?: ReactNode;
  hideLabel?: boolean;
  /** What is wrong with what stands in the field. A Form sets its own; this is for fields outside of one. */
  error?: string | undefined;
};

/**
 * The box that is written in, alike for text, numbers, dates, selects and combo boxes. Plaintext gives what is
 * written its own direction, while the box keeps the page's.
 */
export const inputClass =
  '[unicode-bidi:plaintext] w-full min-w-0 rounded-md bg-surface px-2.5 text-base text-ink inset-ring inset-ring-line-strong placeholder:text-ink-faint ' +
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

export function FieldNotes({ description, error }: Pick<FieldWords, 'description' | 'error'>) {
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
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
