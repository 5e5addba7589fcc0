import type { Actor } from '../actor.ts';
import type { Prisma } from '../db/generated/client.ts';

/** The stories that the actor may see: `story.read` of the permission matrix as a condition of the query. */
export function visibleTo(actor: Actor): Prisma.StoryWhereInput {
  if (actor.role !== 'reporter') return {};
  const id = actor.id ?? undefined;
  return {
    OR: [
      { authorId: id },
      { group: { requests: { some: { assigneeId: id } } } },
      {
        group: {
          requests: {
            some: { assigneeId: null, storyId: null, language: { in: [...actor.languages] } },
          },
        },
      },
    ],
  };
}
