'use client';

import { useCallback, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import type { OutCursor, OutScope } from '#newsroom/rights/schema.ts';
import type { StoryOut } from '#newsroom/rights/what-is-out.ts';
import { listWhatIsOut } from './actions.ts';
import { WithdrawAll } from './withdraw-all.tsx';

type WhatIsOutProps = {
  scope: OutScope;
  /** How many stories of the source are out: when that changes, the list is read again. */
  sourceOut: number;
  mayWithdraw: boolean;
  timeZone: string;
};

/** What readers can see of a source or under a licence, and the way to take it from them at once. */
export function WhatIsOut({ scope, sourceOut, mayWithdraw, timeZone }: WhatIsOutProps) {
  const { page, problem, load, more } = useWhatIsOut(scope, sourceOut);
  if (problem) return <ErrorState title="What is out could not be read" why={problem} />;
  if (!page) return <SkeletonRows label="Reading what is out" rows={3} />;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  return (
    <div className="flex flex-col gap-3">
      {page.stories.length === 0 ? (
        <p className="text-ink-soft">Readers see nothing of it.</p>
      ) : (
        <ul aria-label="Out now" className="flex flex-col divide-y divide-line">
          {page.stories.map((story) => (
            <li key={story.storyId} className="flex items-baseline gap-3 py-1.5">
              <Link
                href={`/desk/stories/${story.storyId}`}
                lang={story.language}
                dir="auto"
                className="min-w-0 flex-1 truncate"
              >
                {story.headline}
              </Link>
              <span className="w-9 shrink-0 text-xs text-ink-faint">{story.language}</span>
              <time
                dateTime={story.firstAt.toISOString()}
                className="w-24 shrink-0 text-end text-xs text-ink-faint tabular-nums"
              >
                {day.format(story.firstAt)}
              </time>
            </li>
          ))}
        </ul>
      )}
      {page.next && (
        <Button size="small" className="self-start" onPress={() => void more()}>
          More of {page.total}
        </Button>
      )}
      {mayWithdraw && <WithdrawAll scope={scope} total={page.total} onDone={load} />}
    </div>
  );
}

type Page = { stories: StoryOut[]; next: OutCursor | null; total: number };

function useWhatIsOut(scope: OutScope, sourceOut: number) {
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // A scope is a new object each time its sheet is drawn; what it names is not.
  const key = JSON.stringify([scope, sourceOut]);
  const read = useCallback(
    async (after?: OutCursor) => {
      const [named] = JSON.parse(key) as [OutScope, number];
      const answer = await listWhatIsOut({ scope: named, ...(after && { after }) });
      setProblem(answer.ok ? null : answer.message);
      return answer.ok ? answer.data : null;
    },
    [key],
  );
  const load = useCallback(async () => {
    const first = await read();
    if (first) setPage(first);
  }, [read]);
  useEffect(() => {
    void load();
  }, [load]);
  const more = async () => {
    const next = page?.next && (await read(page.next));
    if (next) setPage({ ...next, stories: [...page.stories, ...next.stories] });
  };
  return { page, problem, load, more };
}
