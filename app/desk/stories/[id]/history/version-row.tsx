import NextLink from 'next/link';
import { revisionWords } from '#components/story/revision-words.ts';
import { cn } from '#components/ui/class-names.ts';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import type { Point, RevisionRow } from '#newsroom/history/schema.ts';
import { historyAddress, type Shown } from './address.ts';

type Props = {
  /** Null: the text as it is now. */
  version: RevisionRow | null;
  shown: Shown;
  storyId: string;
  go: (to: Partial<Shown>) => void;
  timeZone: string;
  now: string;
};

/** A version to choose: its name or why it was kept, by whom and when. */
export function VersionRow({ version, shown, storyId, go, timeZone, now }: Props) {
  const point: Point = version?.id ?? 'now';
  const isChosen = shown.version === point;
  const why = revisionWords(version?.reason ?? 'now');
  return (
    <NextLink
      href={historyAddress(storyId, { ...shown, version: point, against: null })}
      replace
      onNavigate={(event) => {
        event.preventDefault();
        go({ version: point, against: null });
      }}
      scroll={false}
      prefetch={false}
      aria-current={isChosen || undefined}
      className={cn(
        'flex flex-col rounded-sm border-s-2 border-transparent px-2 py-1.5 text-sm focus-ring-inset hover:bg-hover',
        isChosen && 'border-accent bg-accent-wash',
      )}
    >
      <span dir="auto" className={cn('truncate', (version?.name || !version) && 'font-medium')}>
        {version?.name ?? why}
      </span>
      {version && (
        <span className="flex min-w-0 gap-1.5 text-xs text-ink-soft">
          {version.name && <span className="shrink-0">{why}</span>}
          {version.by && <bdi className="truncate">{version.by}</bdi>}
          <RelativeTime at={version.at} now={now} timeZone={timeZone} className="shrink-0" />
        </span>
      )}
    </NextLink>
  );
}
