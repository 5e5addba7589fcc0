'use client';

import { useCallback, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { LineCursor, ListedLine } from '#newsroom/importing/learned/queries.ts';
import { blockLine, forgetLine, listLines } from './line-actions.ts';

const useWords: Record<ListedLine['use'], string> = {
  sets_aside: 'is set aside next time',
  restores: 'is kept next time',
  waits: 'seen too seldom to be applied',
  blocked: 'not applied',
};

type Page = { lines: ListedLine[]; next: LineCursor | null; mayManage: boolean };

/** What editors have set aside or restored in a source's copy, and what comes of it next time. */
export function LearnedLines({ sourceId }: { sourceId: string }) {
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState<Pick<ListedLine, 'fingerprint' | 'sample'> | null>(null);
  const read = useCallback(
    async (before?: Page) => {
      const answer = await listLines({ sourceId, ...(before?.next && { after: before.next }) });
      setProblem(answer.ok ? null : answer.message);
      if (answer.ok) setPage({ ...answer.data, lines: [...(before?.lines ?? []), ...answer.data.lines] });
    },
    [sourceId],
  );
  useEffect(() => void read(), [read]);
  if (problem) return <ErrorState title="The lines could not be read" why={problem} />;
  if (!page) return <SkeletonRows label="Reading the lines" rows={3} />;
  if (page.lines.length === 0) {
    return (
      <p className="text-ink-soft">
        Nothing yet. What editors set aside or restore in its copy is remembered, and applied from the second
        time on.
      </p>
    );
  }
  const change = async (work: Promise<{ ok: boolean; message?: string }>) => {
    const result = await work;
    if (!result.ok)
      toast({ tone: 'danger', title: 'This was not changed', description: result.message ?? '' });
    await read();
  };
  return (
    <div className="flex flex-col gap-3">
      <ul aria-label="Learned lines" className="flex flex-col divide-y divide-line">
        {page.lines.map(({ fingerprint, sample, setAside, restored, use, blocked }) => (
          <li key={fingerprint} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
            <p className="min-w-0 flex-1 basis-64">
              <bdi className="line-clamp-2">{sample}</bdi>
              <span className="text-xs text-ink-soft">
                set aside {setAside}×, restored {restored}× · {useWords[use]}
              </span>
            </p>
            {page.mayManage && (
              <div className="-mx-2.5 flex">
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => void change(blockLine({ sourceId, fingerprint, blocked: !blocked }))}
                >
                  {blocked ? 'Apply again' : 'Do not apply'}
                </Button>
                <Button size="small" variant="quiet" onPress={() => setAsking({ fingerprint, sample })}>
                  Forget…
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {page.next && (
        <Button size="small" className="self-start" onPress={() => void read(page)}>
          More lines
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          isOpen
          onOpenChange={() => setAsking(null)}
          title="Forget this line?"
          confirmLabel="Forget the line"
          danger
          onConfirm={() => change(forgetLine({ sourceId, fingerprint: asking.fingerprint }))}
        >
          <bdi className="line-clamp-3">{asking.sample}</bdi>
          Its counts are lost, and begin anew with the next copy.
        </ConfirmDialog>
      )}
    </div>
  );
}
