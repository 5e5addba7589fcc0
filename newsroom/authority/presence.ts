import type { PersonActor } from '../actor.ts';
import { db, inTransaction } from '../db/client.ts';
import { notify } from '../db/notify.ts';

/** Who has a story open. */
export type PresentPerson = { id: string; name: string };

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

/** Everybody who has the story open, once each, by name. */
export async function listPresent(storyId: string, now = new Date()): Promise<PresentPerson[]> {
  return db().person.findMany({
    where: { presences: { some: { storyId, seenAt: { gt: new Date(now.getTime() - STALE_MS) } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
