import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { visibleTo } from '../story/visible-to.ts';

/** The thread to open, the first of its kind on its story. */
export type WaitingNote = { id: string; dueAt: Date | null; by: string };

export type FoundNote = WaitingNote & {
  reason: 'overdue_note' | 'mentioned' | 'assigned_note' | 'unapproved_explainer' | 'outdated_explainer';
  storyId: string;
  /** How many notes of the story wait for the same reason. */
  count: number;
};

/**
 * Open notes that a person has been given, overdue or not, and those where somebody mentioned them and they have not
 * looked. One for each story and reason; `most` stories for each of the two.
 */
export async function waitingNotes(actor: Actor, now: Date, most: number): Promise<FoundNote[]> {
  const personId = actor.id;
  if (personId === null) return [];
  const story: Prisma.StoryWhereInput = { AND: [visibleTo(actor), { state: { not: 'spiked' } }] };
  const [assigned, mentions] = await Promise.all([
    db().annotation.findMany({
      where: { assigneeId: personId, resolvedAt: null, story },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: most * 10,
      select: { id: true, storyId: true, dueAt: true, author: { select: { name: true } } },
    }),
    db().annotationMention.findMany({
      where: { personId, seenAt: null, message: { annotation: { resolvedAt: null, story } } },
      orderBy: { messageId: 'desc' },
      take: most * 10,
      select: {
        message: {
          select: {
            author: { select: { name: true } },
            annotation: { select: { id: true, storyId: true, dueAt: true } },
          },
        },
      },
    }),
  ]);
  const isOverdue = (dueAt: Date | null) => dueAt !== null && dueAt <= now;
  return together([
    ...assigned.map(({ author, ...note }) => ({
      ...{ ...note, by: author.name, count: 1 },
      reason: isOverdue(note.dueAt) ? ('overdue_note' as const) : ('assigned_note' as const),
    })),
    ...mentions.map(({ message: { author, annotation } }) => ({
      ...{ ...annotation, by: author.name, count: 1 },
      reason: 'mentioned' as const,
    })),
  ]);
}

/** One for each story and reason: the first, which counts the others. */
export function together(all: readonly FoundNote[]): FoundNote[] {
  const first = new Map<string, FoundNote>();
  for (const note of all) {
    const key = `${note.storyId} ${note.reason}`;
    const before = first.get(key);
    if (before) before.count += 1;
    else first.set(key, note);
  }
  return [...first.values()];
}
