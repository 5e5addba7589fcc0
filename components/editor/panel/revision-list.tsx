import { revisionWords } from '#components/story/revision-words.ts';
import { Link } from '#components/ui/link.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { RevisionRow } from '#newsroom/history/schema.ts';

type Props = {
  storyId: string;
  revisions: readonly RevisionRow[];
  hasMore: boolean;
  now: string;
  timeZone: string;
};

/** The last points in the story's history that were kept, and the way to compare them. */
export function RevisionList({ storyId, revisions, hasMore, now, timeZone }: Props) {
  const history = `/desk/stories/${storyId}/history`;
  return (
    <div className="flex flex-col gap-2 px-2">
      <ol className="flex flex-col gap-1.5">
        {revisions.map((revision) => (
          <li key={revision.id} className="flex flex-col text-sm">
            <Link
              dir="auto"
              href={`${history}?version=${revision.id}`}
              prefetch={false}
              className="truncate text-ink no-underline hover:underline"
            >
              {revision.name ?? revisionWords(revision.reason)}
            </Link>
            <span className="flex gap-1.5 text-xs text-ink-faint">
              {revision.by && <span className="truncate">{revision.by}</span>}
              <RelativeTime at={revision.at} now={now} timeZone={timeZone} className="shrink-0" />
            </span>
          </li>
        ))}
      </ol>
      <Link href={history} prefetch={false} className="text-sm">
        {hasMore ? 'All versions and what changed' : 'What changed between versions'}
      </Link>
    </div>
  );
}
