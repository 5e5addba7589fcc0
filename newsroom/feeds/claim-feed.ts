import { db } from '../db/client.ts';
import type { Feed, Person } from '../db/generated/client.ts';

/** Within this time a poll is over: what was claimed longer ago was left behind by a worker that died. */
const LEASE = 5 * 60_000;

export type ClaimedFeed = Feed & { createdBy: Person };

/**
 * The active feed that has been due for longest, claimed: nobody else gets it until it was polled, or the claim has
 * run out. Null when none is due. A lock would hold a transaction open for as long as the host takes to answer.
 */
export async function claimDueFeed(now = new Date()): Promise<ClaimedFeed | null> {
  const [claimed] = await db().$queryRaw<{ id: string }[]>`
    UPDATE feed SET "nextPollAt" = ${new Date(now.getTime() + LEASE)}
    WHERE id = (
      SELECT id FROM feed WHERE state = 'active' AND "nextPollAt" <= ${now}
      ORDER BY "nextPollAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id`;
  if (!claimed) return null;
  return db().feed.findUnique({ where: { id: claimed.id }, include: { createdBy: true } });
}
