'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useOptimistic, useState, useTransition } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { History } from '#newsroom/history/queries.ts';
import type { Point, RevisionRow } from '#newsroom/history/schema.ts';
import { bringBack, olderRevisions, restoreVersion } from './actions.ts';
import { historyAddress, type Shown } from './address.ts';

const failed = (description: string) =>
  void toast({ title: 'That did not work', description, tone: 'danger' });
const same = () =>
  void toast({
    title: 'Nothing was changed',
    description: 'The story has these words already.',
    tone: 'warning',
  });

/** Going from version to version, and bringing words back. `shown` is where one goes, before it is there. */
export function useHistory({ storyId }: History, arrived: Shown) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(arrived);
  const go = useCallback(
    (to: Partial<Shown>) =>
      startTransition(() => {
        const next = { ...shown, ...to };
        setShown(next);
        router.replace(historyAddress(storyId, next), { scroll: false });
      }),
    [router, storyId, shown, setShown],
  );

  const restore = async (point: Point) => {
    const answer = await restoreVersion({ storyId, point });
    if (!answer.ok) return failed(answer.message);
    if (!answer.data.ok) return same();
    toast({
      title: 'Restored',
      description: 'What the story said before is kept in the list.',
      tone: 'success',
    });
    go({ version: 'now', against: null });
  };

  const bring = (point: Point, block: number) =>
    startTransition(async () => {
      const answer = await bringBack({ storyId, point, block });
      if (!answer.ok) return failed(answer.message);
      if (!answer.data.ok) return same();
      toast({ title: 'Brought back into the story', tone: 'success' });
    });

  return { shown, go, restore, bring, isPending };
}

type Listed = { revisions: RevisionRow[]; hasMore: boolean };

/** The list as far as it was asked for. What the server sends anew goes before what was read on. */
export function useVersions(storyId: string, first: Listed) {
  const [older, setOlder] = useState<Listed | null>(null);
  const [isPending, startTransition] = useTransition();
  const known = new Map([...first.revisions, ...(older?.revisions ?? [])].map((row) => [row.id, row]));
  const revisions = [...known.values()];
  const readOn = () =>
    startTransition(async () => {
      const answer = await olderRevisions({ storyId, before: revisions.at(-1)?.id ?? '' });
      if (!answer.ok) return failed(answer.message);
      const { data } = answer;
      setOlder((before) => ({ ...data, revisions: [...(before?.revisions ?? []), ...data.revisions] }));
    });
  return { revisions, hasMore: (older ?? first).hasMore, readOn, isPending };
}
