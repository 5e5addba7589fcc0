'use client';

import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { cn } from '#components/ui/class-names.ts';
import { inputClass } from '#components/ui/field.tsx';
import { largestEvidence } from '#newsroom/rights/schema.ts';

type EvidenceFieldProps = { current: string | null; error: string | undefined };

const accepted = '.pdf,.eml,.txt,image/png,image/jpeg,image/gif,image/webp,image/tiff,image/heic,image/avif';

/** The contract itself. The browser's own file field: it says what was chosen, and takes a file that is dropped on it. */
export function EvidenceField({ current, error }: EvidenceFieldProps) {
  const [isTooLarge, setTooLarge] = useState(false);
  const [inputId, notesId] = [useId(), useId()];
  const problem = isTooLarge ? 'That file has more than 5 MB. Choose a smaller one.' : error;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={inputId} className="text-sm font-medium text-ink">
        Contract as a file
      </label>
      <input
        id={inputId}
        type="file"
        name="evidenceFile"
        accept={accepted}
        aria-describedby={notesId}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => {
          const large = (target.files?.[0]?.size ?? 0) > largestEvidence;
          setTooLarge(large);
          if (large) target.value = '';
        }}
        className={cn(
          inputClass,
          'h-9 py-1.5 text-sm file:me-3 file:rounded-sm file:bg-hover file:px-2 file:font-medium file:text-ink',
        )}
      />
      <div id={notesId} className="flex flex-col gap-1 text-xs">
        <p className="text-ink-soft">
          A PDF, a picture, a mail or a text, of at most 5 MB.
          {current && (
            <>
              {' '}
              It takes the place of <bdi>{current}</bdi>.
            </>
          )}
        </p>
        {problem && (
          <p role="alert" className="flex items-start gap-1.5 text-danger-ink">
            <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
