import type { Tx } from '../db/client.ts';
import { isId } from '../story/load.ts';
import { aheadOf, type Comer, FORGOTTEN_MS, placeFor, type Waiting } from './turn-rules.ts';

/*
 * Whoever types in a story that others type in too comes late again and again: between the steps of others that it
 * hears of and its own that it sends lies a round trip, in which anybody nearer is first. So who came late is let in
 * next, in the order of coming. The line is in the database, for all web processes; who does not come back is
 * waited for a moment only.
 */

/** How many are to be let in before the tab. */
export async function countAhead(tx: Tx, storyId: string, comer: Comer, now: Date): Promise<number> {
  return aheadOf(await lineOf(tx, storyId), comer, now.getTime());
}

/** Gives the tab a place in the line, or keeps its own. @returns how many are before it */
export async function standInLine(tx: Tx, storyId: string, comer: Comer, now: Date): Promise<number> {
  const line = await lineOf(tx, storyId);
  const place = placeFor(line, comer, now.getTime());
  const { clientId, since, until, ...rest } = place;
  const row = { ...rest, since: new Date(since), until: new Date(until) };
  await tx.storyTurn.upsert({
    where: { storyId_clientId: { storyId, clientId } },
    create: { storyId, clientId, ...row },
    update: row,
  });
  const others = line.filter((each) => each.clientId !== clientId);
  return aheadOf([...others, place], comer, now.getTime());
}

/** The tab has had its turn. Those who never came back are forgotten. */
export async function leaveLine(tx: Tx, storyId: string, clientId: string, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - FORGOTTEN_MS);
  await tx.storyTurn.deleteMany({ where: { storyId, OR: [{ clientId }, { until: { lt: longAgo } }] } });
}

async function lineOf(tx: Tx, storyId: string): Promise<Waiting[]> {
  if (!isId(storyId)) return [];
  const rows = await tx.storyTurn.findMany({ where: { storyId } });
  return rows.map(({ since, until, ...row }) => ({ ...row, since: since.getTime(), until: until.getTime() }));
}
