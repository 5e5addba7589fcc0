import { personActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { type Fetched, type FetchedDocument, guardedFetch } from '../fetching/guarded-fetch.ts';
import type { Network } from '../fetching/network.ts';
import { receiveCopy } from '../importing/receive-copy.ts';
import { can } from '../permissions.ts';
import type { ClaimedFeed } from './claim-feed.ts';
import type { NamedFeed } from './feeds-of-page.ts';
import { feedNamedIn, moveTo } from './found-feed.ts';
import { newsIn } from './news.ts';
import { nextPoll } from './rules.ts';

const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.5';

const NOT_TAKEN_IN =
  'What the feed sent could not be stored, which is a fault of Nightdesk. It is tried again; the worker’s log says more.';

type Outcome =
  | {
      ok: true;
      isNew: boolean;
      etag?: string | null;
      lastModified?: string | null;
      /** The feed that was found in the page which was subscribed to. */
      found?: NamedFeed;
    }
  | { ok: false; message: string; retryAfter?: number | undefined; stop?: boolean };

/**
 * Polls a claimed feed and takes in what is new, under the name of who subscribed. What went wrong is kept with the
 * feed, in words, and asked for again later and later; a feed that is gone, or whose subscriber may no longer import,
 * is paused.
 */
export async function pollFeed(feed: ClaimedFeed, network: Network, now = new Date()): Promise<void> {
  const outcome = await poll(feed, network);
  const failures = outcome.ok ? 0 : feed.failures + 1;
  const { id, pollMinutes } = feed;
  const retryAfter = outcome.ok ? undefined : outcome.retryAfter;
  const data = {
    failures,
    lastPolledAt: now,
    nextPollAt: nextPoll({ id, pollMinutes, failures, retryAfter }, now),
    lastError: outcome.ok ? null : outcome.message,
    ...(!outcome.ok && outcome.stop && { state: 'paused' as const }),
    ...(outcome.ok && outcome.isNew && { lastNewAt: now }),
    ...(outcome.ok && outcome.etag !== undefined && { etag: outcome.etag }),
    ...(outcome.ok && outcome.lastModified !== undefined && { lastModified: outcome.lastModified }),
  };
  if (outcome.ok && outcome.found) await moveTo(feed, outcome.found);
  // Somebody may have ended the subscription meanwhile.
  await db().feed.updateMany({ where: { id }, data });
}

async function poll(feed: ClaimedFeed, network: Network): Promise<Outcome> {
  const { createdBy, address, etag, lastModified } = feed;
  if (createdBy.disabledAt || !can(personActor(createdBy), 'import.create')) {
    const message = `${createdBy.name}, who subscribed to it, may no longer import. Resume the feed to receive it under your own name.`;
    return { ok: false, message, stop: true };
  }
  const known = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
  const fetched: Fetched = await guardedFetch(address, { ...known, accept: ACCEPT }, network);
  if (!fetched.ok) {
    const { message, retryAfter, reason } = fetched;
    return { ok: false, message, retryAfter, stop: reason === 'gone' };
  }
  if (fetched.notModified) return { ok: true, isNew: false };
  try {
    const found = feed.lastNewAt === null ? feedNamedIn(fetched, network) : undefined;
    return found ? await pollFound(feed, found, network) : await takeIn(feed, fetched);
  } catch (error) {
    // One feed must not keep the others from being polled.
    console.error(`feed ${feed.id}:`, error);
    return { ok: false, message: NOT_TAKEN_IN };
  }
}

/** A subscription to a page, which somebody took for its feed, becomes one to the feed that the page names first. */
async function pollFound(feed: ClaimedFeed, found: NamedFeed, network: Network): Promise<Outcome> {
  const { address } = found;
  const other = await db().feed.findUnique({ where: { address }, select: { title: true } });
  if (other) {
    const message = `The feed of this page, ${address}, is subscribed to already, as “${other.title}”. End this subscription.`;
    return { ok: false, message, stop: true };
  }
  const outcome = await poll(
    { ...feed, address, etag: null, lastModified: null, lastNewAt: new Date() },
    network,
  );
  return outcome.ok ? { ...outcome, found } : outcome;
}

async function takeIn(feed: ClaimedFeed, fetched: FetchedDocument): Promise<Outcome> {
  const { bytes, etag, lastModified } = fetched;
  const mediaType = fetched.mediaType ?? undefined;
  const news = await newsIn({ bytes, ...(mediaType && { mediaType }) });
  if (!news.ok) return news;
  if (!news.parsed) return { ok: true, isNew: false, etag, lastModified };
  const { address, sourceId } = feed;
  const actor = personActor(feed.createdBy);
  const { parsed } = news;
  const received = await receiveCopy(actor, { channel: 'feed', bytes, mediaType, address, sourceId, parsed });
  if (!received.ok) return { ok: false, message: received.message };
  return { ok: true, isNew: received.pieces.some(({ earlier }) => earlier === null), etag, lastModified };
}
