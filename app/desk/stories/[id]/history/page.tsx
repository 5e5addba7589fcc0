import type { Metadata } from 'next';
import { compare, historyOf, listRevisions } from '#newsroom/history/queries.ts';
import { forPage } from '#server/page.ts';
import { requireActor } from '#server/session.ts';
import { readShown } from './address.ts';
import { HistoryView } from './history-view.tsx';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({ params, searchParams }: Props) {
  const [actor, { id }, search] = [await requireActor(), await params, await searchParams];
  const shown = readShown(search);
  const { version: chosen, against, who: withBlame } = shown;
  const [history, list, comparison] = await Promise.all([
    forPage(historyOf(actor, id)),
    forPage(listRevisions(actor, id)),
    forPage(compare(actor, id, { chosen, against, withBlame })),
  ]);
  const now = new Date().toISOString();
  return <HistoryView key={id} {...{ history, list, comparison, shown, now }} />;
}
