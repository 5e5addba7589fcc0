import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { authorize } from '../permissions.ts';

const PAGE = 50;

/** Where a page of the list ends, and the next begins. */
export type FeedCursor = { id: string };

export type ListedFeed = Awaited<ReturnType<typeof listFeeds>>['feeds'][number];

/**
 * The feeds that the newsroom subscribes to, the latest subscription first, a page at a time: how each is doing, and why
 * its last poll failed.
 * @throws NewsroomError `forbidden`
 */
export async function listFeeds(actor: Actor, after: FeedCursor | null = null) {
  authorize(actor, 'import.read');
  const rows = await db().feed.findMany({
    ...(after && { where: { id: { lt: after.id } } }),
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: {
      id: true,
      address: true,
      title: true,
      state: true,
      pollMinutes: true,
      nextPollAt: true,
      lastPolledAt: true,
      lastNewAt: true,
      failures: true,
      lastError: true,
      createdAt: true,
      source: { select: { id: true, name: true } },
      createdBy: { select: { name: true } },
    },
  });
  const feeds = rows.slice(0, PAGE);
  const last = feeds.at(-1);
  return { feeds, next: rows.length > PAGE && last ? { id: last.id } : null };
}
