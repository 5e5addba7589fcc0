import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { canOnAnybodys } from '../permissions.ts';

/** So many stories with suggestions are looked through: one's own alone, in all of the newest, hide no others. */
const LOOKED_THROUGH = 100;

/**
 * Stories in a person's hands with changes that others suggest, and how many: those that they wrote, translate or review,
 * while they may decide, which is for who may write. One's own suggestions wait for somebody else.
 */
export async function waitingSuggestions(
  actor: Actor,
  most: number,
): Promise<{ storyId: string; count: number }[]> {
  const personId = actor.id;
  if (personId === null) return [];
  const own = [{ authorId: personId }, { request: { assigneeId: personId } }];
  const mayDecideOn: Prisma.StoryWhereInput = canOnAnybodys(actor, 'story.write')
    ? { OR: [...own, { reviewerId: personId }], state: { not: 'spiked' } }
    : { OR: own, state: { in: ['draft', 'changes_requested'] } };
  const stories = await db().story.findMany({
    where: { ...mayDecideOn, suggestionCount: { gt: 0 } },
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
    take: LOOKED_THROUGH,
    select: { id: true },
  });
  if (stories.length === 0) return [];
  // Nothing but the mark of a suggestion says by whom it is.
  return db().$queryRaw<{ storyId: string; count: number }[]>`
    SELECT story.id AS "storyId", count(DISTINCT mark #>> '{attrs,id}')::int AS count
    FROM story, jsonb_path_query(document, '$.**.marks[*] ? (exists(@.attrs.by))') AS mark
    WHERE story.id = ANY(${stories.map(({ id }) => id)}::uuid[]) AND mark #>> '{attrs,by}' <> ${personId}
    GROUP BY story.id, story."changedAt"
    ORDER BY story."changedAt" DESC, story.id
    LIMIT ${most}`;
}
