import type { PersonActor } from '../actor.ts';
import { db, inTransaction } from '../db/client.ts';
import { type CaretPlace, channel, type Message, notify } from '../db/notify.ts';
import { notFound } from '../errors.ts';
import { isId } from '../story/load.ts';

/** Who has a story open, and in which tabs. */
export type PresentPerson = { id: string; name: string; tabs: string[] };

/** A tab that has not been heard of for so long counts as closed: its process may have died. */
const STALE_MS = 45_000;

type Tab = { storyId: string; clientId: string };

/** Says that the actor has the story open in a tab. The caller has authorised. */
export async function enter(actor: PersonActor, tab: Tab, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    const row = { personId: actor.id, seenAt: now };
    await tx.presence.upsert({
      where: { storyId_clientId: tab },
      create: { ...tab, ...row },
      update: row,
    });
    await notify(tx, { type: 'presence', storyId: tab.storyId });
  });
}

/** Says that the tab is still open. */
export async function touch(tab: Tab, now = new Date()): Promise<void> {
  await db().presence.updateMany({ where: tab, data: { seenAt: now } });
}

/** Says that the tab was closed. */
export async function leave(tab: Tab): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.presence.deleteMany({ where: tab });
    if (count > 0) await notify(tx, { type: 'presence', storyId: tab.storyId });
  });
}

/**
 * Tells everybody else where the actor's cursor is: only of a tab that a feed has let in, which is asked in the same
 * statement. Nothing is written.
 * @throws NewsroomError `not_found`
 */
export async function tellCaret(
  actor: PersonActor,
  { storyId, ...place }: { storyId: string } & Omit<CaretPlace, 'personId'>,
): Promise<void> {
  if (!isId(storyId)) throw notFound('story');
  const message: Message = { type: 'caret', storyId, personId: actor.id, ...place };
  const told = await db().$executeRaw`
    SELECT pg_notify(${channel}, ${JSON.stringify(message)}) FROM presence
    WHERE "storyId" = ${storyId}::uuid AND "clientId" = ${place.clientId} AND "personId" = ${actor.id}::uuid`;
  if (told === 0) throw notFound('story');
}

/** Everybody who has the story open, once each, by name. */
export async function listPresent(storyId: string, now = new Date()): Promise<PresentPerson[]> {
  const isOpen = { storyId, seenAt: { gt: new Date(now.getTime() - STALE_MS) } };
  const people = await db().person.findMany({
    where: { presences: { some: isOpen } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, presences: { where: isOpen, select: { clientId: true } } },
  });
  return people.map(({ presences, ...person }) => ({
    ...person,
    tabs: presences.map(({ clientId }) => clientId),
  }));
}
