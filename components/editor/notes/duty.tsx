'use client';

import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/class-names.ts';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { useNow } from '#components/ui/relative-time.tsx';
import { relativeWords } from '#components/ui/relative-time-wording.ts';
import type { Assignee } from '#newsroom/annotation/schema.ts';

const fields = later(async () => (await import('./duty-fields.tsx')).DutyFields);

/** Who should see to a note, and until when (ISO 8601). */
export type Duty = { assignee: Assignee | null; dueAt: string | null };

export type DutyChoiceProps = { duty: Duty; now: string; timeZone: string; onChange: (duty: Duty) => void };

/** One quiet line, until somebody wants to say whose a note is or when it is due. */
export function DutyChoice({ duty, now, timeZone, onChange }: DutyChoiceProps) {
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  if (state !== 'open') {
    return (
      <Button
        // The fields take the focus away with them.
        autoFocus={state === 'done'}
        size="small"
        variant="quiet"
        onPress={() => setState('open')}
        className="-ms-2 max-w-full self-start"
      >
        <CalendarClock aria-hidden />
        <DutyWords {...{ duty, now, timeZone }} />
      </Button>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <Lazily of={fields} props={{ duty, timeZone, onChange }} />
      <Button size="small" variant="quiet" onPress={() => setState('done')} className="self-start">
        Done
      </Button>
    </div>
  );
}

/** “For Deniz, due in 3 hours”, kept current: a story is open for hours. */
export function DutyWords({ duty, now, timeZone }: Omit<DutyChoiceProps, 'onChange'>) {
  const { assignee, dueAt } = duty;
  const current = useNow(now);
  if (!assignee && !dueAt) return 'Assign, or set a time';
  const isOverdue = dueAt !== null && new Date(dueAt) <= current;
  return (
    <span className="flex min-w-0">
      {assignee && (
        <span className="truncate">
          For <bdi>{assignee.name}</bdi>
        </span>
      )}
      {dueAt && (
        <span className={cn('shrink-0 whitespace-pre', isOverdue && 'text-danger-ink')}>
          {assignee && ', '}
          {isOverdue ? 'overdue: ' : 'due '}
          {relativeWords(new Date(dueAt), current, timeZone)}
        </span>
      )}
    </span>
  );
}
