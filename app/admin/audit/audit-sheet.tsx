'use client';

import type { ReactNode } from 'react';

import { Link } from '#components/ui/link.tsx';
import { exactWords } from '#components/ui/relative-time-wording.ts';
import { Sheet } from '#components/ui/sheet.tsx';
import type { AuditLine } from './audit-table.tsx';

type Props = { entry: AuditLine; timeZone: string; onClose: () => void };

/** One entry, with all that was written down about it. */
export function AuditSheet({ entry, timeZone, onClose }: Props) {
  const detail = Object.entries((entry.detail ?? {}) as Record<string, unknown>);
  return (
    <Sheet
      title={`${entry.actorName} ${entry.words}`}
      description={exactWords(new Date(entry.at), timeZone, 'en')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-2">
        <Line name="action">
          <code className="font-mono text-xs">{entry.action}</code>
        </Line>
        <Line name={entry.subjectType}>
          <code className="font-mono text-xs break-all">{entry.subjectId}</code>
          {entry.subjectType === 'story' && (
            <>
              {' '}
              <Link href={`/desk/stories/${entry.subjectId}`}>Open</Link>
            </>
          )}
        </Line>
        {detail.map(([name, value]) => (
          <Line key={name} name={name}>
            <Value value={value} />
          </Line>
        ))}
      </dl>
    </Sheet>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0 wrap-break-word">{children}</dd>
    </>
  );
}

function Value({ value }: { value: unknown }) {
  if (typeof value === 'string' || typeof value === 'number') return <bdi>{value}</bdi>;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) {
    return value.length > 0 ? value.join(', ') : 'none';
  }
  if (value === null) return 'none';
  return <pre className="font-mono text-xs whitespace-pre-wrap">{JSON.stringify(value, null, 2)}</pre>;
}
