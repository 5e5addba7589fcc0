import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { loadStory } from '../story/load.ts';

const PAGE = 30;

/**
 * The revisions of a story, newest first, a page at a time: `before` is the id of the last one seen.
 * @throws NewsroomError `not_found`
 */
export async function listRevisions(actor: Actor, storyId: string, before?: string) {
  await loadStory(db(), actor, 'story.read', storyId);
  const rows = await db().revision.findMany({
    where: { storyId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE,
    ...(before && { cursor: { id: before }, skip: 1 }),
    select: { id: true, version: true, reason: true, name: true, at: true, by: { select: { name: true } } },
  });
  return rows.map(({ by, at, ...row }) => ({ ...row, at: at.toISOString(), by: by?.name ?? null }));
}

export type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number];
