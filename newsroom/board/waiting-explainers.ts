import type { Actor } from '../actor.ts';
import { notByOneself } from '../annotation/explainer-approval.ts';
import { db } from '../db/client.ts';
import { canOnAnybodys } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { openExplainers } from '../story/explainer-notes.ts';
import { visibleTo } from '../story/visible-to.ts';
import { type FoundNote, together } from './waiting-notes.ts';

/**
 * Explainers that nobody has approved and the person may, on stories that have left their author's hands: in a draft they
 * are still being written, and wait with it. Whose words are gone need a place first. One for each story, with how many.
 */
export async function waitingExplainers(actor: Actor, most: number): Promise<FoundNote[]> {
  if (!canOnAnybodys(actor, 'explainer.approve')) return [];
  const { fourEyes } = await newsroomSettings(db());
  const rows = await db().annotation.findMany({
    where: {
      ...openExplainers,
      ...{ explainerHash: null, explainer: { not: '' }, orphaned: false },
      story: { AND: [visibleTo(actor), { state: { in: ['submitted', 'in_review', 'approved'] } }] },
      ...(fourEyes && notByOneself(actor)),
    },
    orderBy: [{ story: { changedAt: 'desc' } }, { createdAt: 'asc' }, { id: 'asc' }],
    take: most * 10,
    select: {
      ...{ id: true, storyId: true, dueAt: true },
      author: { select: { name: true } },
      explainerBy: { select: { name: true } },
    },
  });
  return together(
    rows.map(({ author, explainerBy, ...note }) => ({
      ...{ ...note, by: (explainerBy ?? author).name, count: 1 },
      reason: 'unapproved_explainer',
    })),
  );
}
