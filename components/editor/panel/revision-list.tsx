import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { RevisionRow } from '#newsroom/authority/revisions.ts';

const reasons: Record<string, string> = {
  created: 'Begun',
  import: 'Made from an import',
  translation: 'Begun as a translation',
  pause: 'Kept after a pause',
  draft: 'Recalled',
  submitted: 'Submitted',
  in_review: 'Review begun',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  spiked: 'Spiked',
};

/** The last points in the story's history that were kept. */
export function RevisionList({
  revisions,
  now,
  timeZone,
}: {
  revisions: readonly RevisionRow[];
  now: string;
  timeZone: string;
}) {
  return (
    <ol className="flex flex-col gap-1.5 px-2">
      {revisions.map((revision) => (
        <li key={revision.id} className="flex flex-col text-sm">
          <span className="truncate">{revision.name ?? reasons[revision.reason] ?? revision.reason}</span>
          <span className="flex gap-1.5 text-xs text-ink-faint">
            {revision.by && <span className="truncate">{revision.by}</span>}
            <RelativeTime at={revision.at} now={now} timeZone={timeZone} className="shrink-0" />
          </span>
        </li>
      ))}
    </ol>
  );
}
