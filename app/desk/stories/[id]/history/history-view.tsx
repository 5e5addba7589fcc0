'use client';

import { History as HistorySign } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { History } from '#newsroom/history/queries.ts';
import type { Comparison, RevisionRow } from '#newsroom/history/schema.ts';
import type { Shown } from './address.ts';
import { ComparisonBar } from './comparison-bar.tsx';
import { ComparisonText } from './comparison-text.tsx';
import { NameDialog } from './name-dialog.tsx';
import { useHistory, useVersions } from './use-history.ts';
import { VersionList } from './version-list.tsx';

type Props = {
  history: History;
  list: { revisions: RevisionRow[]; hasMore: boolean };
  /** Null when there is nothing to compare the version with. */
  comparison: Comparison | null;
  shown: Shown;
  now: string;
};

/** The versions of a story, and what happened between any two of its texts. */
export function HistoryView({ history, list, comparison, shown: arrived, now }: Props) {
  const { storyId, headline, language, mayWrite, timeZone } = history;
  const { shown, go, restore, bring, isPending } = useHistory(history, arrived);
  const versions = useVersions(storyId, list);
  const [isKeeping, setKeeping] = useState(false);
  const chosen = versions.revisions.find(({ id }) => id === shown.version);
  const bringBack = mayWrite && comparison ? (block: number) => bring(comparison.before.point, block) : null;
  return (
    <div className="flex flex-col">
      <PageHeader
        title="History"
        description={
          <Link href={`/desk/stories/${storyId}`}>
            <bdi lang={language}>{headline || 'Untitled story'}</bdi>
          </Link>
        }
        actions={mayWrite && <Button onPress={() => setKeeping(true)}>Keep this version…</Button>}
      />
      <div className="grid items-start gap-5 md:grid-cols-[16rem_minmax(0,1fr)]">
        <VersionList {...{ versions, shown, storyId, go, timeZone, now }} />
        <section
          aria-label="Comparison"
          aria-busy={isPending}
          className={cn('min-w-0', isPending && 'opacity-60')}
        >
          <ComparisonBar {...{ history, versions, comparison, chosen, shown, go, restore, timeZone, now }} />
          {comparison ? (
            <ComparisonText
              key={`${comparison.before.point} ${comparison.after.point}`}
              {...{ comparison, language, timeZone, bringBack }}
            />
          ) : (
            <EmptyState icon={HistorySign} title="Nothing to compare yet">
              This is the first version of the story. Another one is kept when it is submitted, reviewed or
              published, three minutes after somebody has stopped writing, and whenever you keep one.
            </EmptyState>
          )}
        </section>
      </div>
      {isKeeping && <NameDialog storyId={storyId} onClose={() => setKeeping(false)} />}
    </div>
  );
}
