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

/**
 * Says that the actor has the story open in a tab. The caller has authorised.
 * @returns when the tab was seen, which tells its feed from another one: a tab that has come back after sleep, or to
 *   another process, has a feed there already while the old one does not know yet that its line is dead
 */
export async function enter(actor: PersonActor, tab: Tab, now = new Date()): Promise<Date> {
  return inTransaction(async (tx) => {
    const row = { personId: actor.id, seenAt: now };
    await tx.presence.upsert({
      where: { storyId_clientId: tab },
      create: { ...tab, ...row },
      update: row,
    });
    await notify(tx, { type: 'presence', storyId: tab.storyId });
    return now;
  });
}

/** Says that the tab is still open, unless another feed has it now. @returns when this feed has seen it last */
export async function touch(tab: Tab, seenAt: Date, now = new Date()): Promise<Date> {
  const { count } = await db().presence.updateMany({ where: { ...tab, seenAt }, data: { seenAt: now } });
  return count > 0 ? now : seenAt;
}

/** Says that the tab was closed, unless another feed has it now. */
export async function leave(tab: Tab, seenAt: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.presence.deleteMany({ where: { ...tab, seenAt } });
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
