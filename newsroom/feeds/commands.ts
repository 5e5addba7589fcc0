import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, isUniqueViolation, type Tx } from '../db/client.ts';
import type { Feed } from '../db/generated/client.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { failure } from '../fetching/failure.ts';
import { isRefusedIp, PUBLIC_WEB } from '../fetching/network.ts';
import { readWebAddress } from '../fetching/web-address.ts';
import { authorize } from '../permissions.ts';
import { schedulePoll } from './schedule-poll.ts';
import type { ChangeFeed, FeedInput, Subscribe } from './schema.ts';

/** `paused`: nothing is polled until somebody resumes it. */
export type FeedChanged = { ok: true } | { ok: false; reason: 'paused' };

/**
 * Subscribes to a feed, which is polled at once and from then on under this person's name.
 * @throws NewsroomError `forbidden`, `invalid` for an address that can't be fetched or is subscribed to already, and
 * for a source that is none
 */
export async function subscribe(actor: PersonActor, input: Subscribe): Promise<{ id: string }> {
  authorize(actor, 'import.create');
  const address = readWebAddress(input.address, PUBLIC_WEB);
  if (!(address instanceof URL)) throw invalid('address', address.message);
  if (isRefusedIp(address, PUBLIC_WEB))
    throw invalid('address', failure('not_public', { host: address.host }).message);
  const { sourceId, pollMinutes } = input;
  const title = input.title || address.host;
  const data = { address: address.href, title, sourceId, pollMinutes, createdById: actor.id };
  try {
    return await inTransaction(async (tx) => {
      await checkSource(tx, sourceId);
      const { id } = await tx.feed.create({ data, select: { id: true } });
      await recordAudit(tx, actor, 'feed.subscribe', { type: 'feed', id }, { address: address.href, title });
      await schedulePoll(tx);
      return { id };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw invalid('address', 'The newsroom subscribes to this feed already. Look for it in the list.');
  }
}

/**
 * Renames a feed, or changes whose copy it brings and how often it is polled.
 * @throws NewsroomError `forbidden`, `not_found`, `invalid` for a source that is none
 */
export async function changeFeed(actor: PersonActor, { feedId, ...input }: ChangeFeed): Promise<void> {
  authorize(actor, 'import.create');
  await inTransaction(async (tx) => {
    const { title, sourceId, pollMinutes } = await lockFeed(tx, feedId);
    await checkSource(tx, input.sourceId);
    await tx.feed.update({ where: { id: feedId }, data: input, select: { id: true } });
    const detail = { before: { title, sourceId, pollMinutes }, after: input };
    await recordAudit(tx, actor, 'feed.change', { type: 'feed', id: feedId }, detail);
  });
}

/** Polls a feed no more until it is resumed. @throws NewsroomError `forbidden`, `not_found` */
export async function pauseFeed(actor: PersonActor, { feedId }: FeedInput): Promise<void> {
  authorize(actor, 'import.create');
  await inTransaction(async (tx) => {
    const { state } = await lockFeed(tx, feedId);
    if (state === 'paused') return;
    await tx.feed.update({ where: { id: feedId }, data: { state: 'paused' }, select: { id: true } });
    await recordAudit(tx, actor, 'feed.pause', { type: 'feed', id: feedId });
  });
}

/**
 * Polls a paused feed again, at once, and from now on under this person's name: who resumes it answers for it.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function resumeFeed(actor: PersonActor, { feedId }: FeedInput, now = new Date()): Promise<void> {
  authorize(actor, 'import.create');
  await inTransaction(async (tx) => {
    const { state } = await lockFeed(tx, feedId);
    if (state === 'active') return;
    const data = {
      state: 'active',
      nextPollAt: now,
      failures: 0,
      lastError: null,
      createdById: actor.id,
    } as const;
    await tx.feed.update({ where: { id: feedId }, data, select: { id: true } });
    await recordAudit(tx, actor, 'feed.resume', { type: 'feed', id: feedId });
    await schedulePoll(tx);
  });
}

/** Ends the subscription. What it brought stays. @throws NewsroomError `forbidden`, `not_found` */
export async function unsubscribe(actor: PersonActor, { feedId }: FeedInput): Promise<void> {
  authorize(actor, 'import.create');
  await inTransaction(async (tx) => {
    const { title, address } = await lockFeed(tx, feedId);
    await tx.feed.delete({ where: { id: feedId }, select: { id: true } });
    await recordAudit(tx, actor, 'feed.unsubscribe', { type: 'feed', id: feedId }, { title, address });
  });
}

/** Has a feed polled now and not when it is due. @throws NewsroomError `forbidden`, `not_found` */
export async function pollNow(
  actor: PersonActor,
  { feedId }: FeedInput,
  now = new Date(),
): Promise<FeedChanged> {
  authorize(actor, 'import.create');
  return inTransaction(async (tx): Promise<FeedChanged> => {
    const { state } = await lockFeed(tx, feedId);
    if (state === 'paused') return { ok: false, reason: 'paused' };
    await tx.feed.update({ where: { id: feedId }, data: { nextPollAt: now }, select: { id: true } });
    await recordAudit(tx, actor, 'feed.poll', { type: 'feed', id: feedId });
    await schedulePoll(tx);
    return { ok: true };
  });
}

async function lockFeed(tx: Tx, id: string): Promise<Feed> {
  await tx.$queryRaw`SELECT 1 FROM feed WHERE id = ${id}::uuid FOR UPDATE`;
  const feed = await tx.feed.findUnique({ where: { id } });
  if (!feed) throw notFound('feed');
  return feed;
}

async function checkSource(tx: Tx, id: string | null): Promise<void> {
  if (id === null || (await tx.source.findUnique({ where: { id }, select: { id: true } }))) return;
  throw invalid('sourceId', 'There is no such source any more. Choose another from the list.');
}

const invalid = (field: string, message: string) =>
  new NewsroomError('invalid', message, { fields: { [field]: [message] } });
