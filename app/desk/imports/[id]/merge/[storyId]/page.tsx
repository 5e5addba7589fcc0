import type { Metadata } from 'next';
import { getMerge } from '#newsroom/merging/queries.ts';
import { forPage } from '#server/page.ts';
import { requireActor } from '#server/session.ts';
import { MergeReview } from './merge-review.tsx';
import { NoMerge } from './no-merge.tsx';

type Props = { params: Promise<{ id: string; storyId: string }> };

export const metadata: Metadata = { title: 'Merge an update' };

export default async function MergePage({ params }: Props) {
  const [actor, { id, storyId }] = [await requireActor(), await params];
  const merge = await forPage(getMerge(actor, id, storyId));
  if (!merge.ok) return <NoMerge reason={merge.reason} importId={id} storyId={storyId} />;
  const { ok: _, update, ...rest } = merge;
  return (
    <MergeReview
      // Choices belong to the texts that they were made for.
      key={`${merge.ledgerVersion} ${merge.storyVersion}`}
      merge={{ ...rest, update: { ...update, receivedAt: update.receivedAt.toISOString() } }}
    />
  );
}
