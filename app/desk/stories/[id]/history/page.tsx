import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PageHeader } from '#components/ui/page-header.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import type { PersonActor } from '#newsroom/actor.ts';
import { compare, type History, historyOf, listRevisions } from '#newsroom/history/queries.ts';
import { forPage } from '#server/page.ts';
import { requireActor } from '#server/session.ts';
import { readShown, type Shown } from './address.ts';
import { HistoryView } from './history-view.tsx';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({ params, searchParams }: Props) {
  const [actor, { id }, search] = [await requireActor(), await params, await searchParams];
  // Before anything is sent, so that a story that is not there is answered as such.
  const history = await forPage(historyOf(actor, id));
  return (
    <Suspense fallback={<Loading />}>
      <Compared {...{ actor, history }} shown={readShown(search)} />
    </Suspense>
  );
}

async function Compared({ actor, history, shown }: { actor: PersonActor; history: History; shown: Shown }) {
  const { version: chosen, against, who: withBlame } = shown;
  const [list, comparison] = await Promise.all([
    listRevisions(actor, history.storyId),
    forPage(compare(actor, history.storyId, { chosen, against, withBlame })),
  ]);
  const now = new Date().toISOString();
  return <HistoryView key={history.storyId} {...{ history, list, comparison, shown, now }} />;
}

function Loading() {
  return (
    <>
      <PageHeader title="History" />
      <SkeletonRows rows={9} label="Loading the history" />
    </>
  );
}
