import type { Actor } from '../actor.ts';
import { notByOneself } from '../annotation/explainer-approval.ts';
import { explainersOnOtherWords } from '../annotation/explainers-on-other-words.ts';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import type { StoryState } from '../db/generated/enums.ts';
import { canOnAnybodys } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { openExplainers } from '../story/explainer-notes.ts';
import { visibleTo } from '../story/visible-to.ts';
import { type FoundNote, together } from './waiting-notes.ts';

/** States of stories that are in the hands of editors. */
const withEditors: StoryState[] = ['submitted', 'in_review', 'approved'];

/**
 * Explainers that nobody has approved, or whose words were changed since, and that the person may approve, on stories that
 * have left their author's hands: in a draft they are still being written, and wait with it. Whose words are gone need a
 * place first. One for each story and reason, with how many.
 */
export async function waitingExplainers(actor: Actor, most: number): Promise<FoundNote[]> {
  if (!canOnAnybodys(actor, 'explainer.approve')) return [];
  const [{ fourEyes }, changed] = await Promise.all([
    newsroomSettings(db()),
    explainersOnOtherWords(db(), Prisma.sql`story.state = ANY(${withEditors}::"StoryState"[])`),
  ]);
  const find = (where: Prisma.AnnotationWhereInput) =>
    db().annotation.findMany({
      where: {
        ...openExplainers,
        ...where,
        story: { AND: [visibleTo(actor), { state: { in: withEditors } }] },
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
  const [unapproved, outdated] = await Promise.all([
    find({ explainerHash: null, explainer: { not: '' }, orphaned: false }),
    changed.length > 0 ? find({ id: { in: changed.map(({ id }) => id) } }) : [],
  ]);
  const found =
    (reason: FoundNote['reason']) =>
    ({ author, explainerBy, ...note }: (typeof unapproved)[number]): FoundNote => ({
      ...{ ...note, by: (explainerBy ?? author).name, count: 1, reason },
    });
  return together([
    ...unapproved.map(found('unapproved_explainer')),
    ...outdated.map(found('outdated_explainer')),
  ]);
}
