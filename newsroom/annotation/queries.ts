import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { loadStory } from '../story/load.ts';
import { mayResolve } from './rules.ts';
import type { Thread } from './schema.ts';

const name = { select: { id: true, name: true } };
const parts = {
  author: name,
  resolvedBy: name,
  messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { author: name } },
} satisfies Prisma.AnnotationInclude;

/**
 * All threads of a story, in the order they were begun.
 * @throws NewsroomError `not_found`
 */
export async function listThreads(actor: Actor, storyId: string): Promise<Thread[]> {
  await loadStory(db(), actor, 'story.read', storyId);
  const rows = await db().annotation.findMany({
    where: { storyId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: parts,
  });
  return rows.map((row) => toThread(actor, row));
}

function toThread(actor: Actor, row: Prisma.AnnotationGetPayload<{ include: typeof parts }>): Thread {
  const { id, kind, quote, orphaned, author } = row;
  return {
    ...{ id, kind, quote, orphaned, author },
    createdAt: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedBy?.name ?? null,
    messages: row.messages.map((message) => ({
      id: message.id,
      author: message.author,
      body: message.body,
      createdAt: message.createdAt.toISOString(),
    })),
    mayResolve: mayResolve(actor, row),
  };
}
