import { createHmac } from 'node:crypto';
import { inTransaction, type Tx } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { limits, waitAfter } from './attempts.ts';
import { waitInWords } from './rules.ts';

type Kind = keyof typeof limits;

/** What an attempt counts against: the account it is for, and the address it comes from where that is known. */
export type AttemptFor = { account: string; address?: string };

/** An attempt that was let through. Until `settle` it counts as failed. */
type Attempt = { of: AttemptFor; rows: bigint[] };

/**
 * Lets an attempt at a password through, or not. It counts as failed from the start, before the password is looked at:
 * a hundred at once are counted one after the other, and most of them refused.
 * @throws NewsroomError `rate_limited`, alike whether or not the account exists
 */
export async function admitAttempt(of: AttemptFor, now: Date): Promise<Attempt> {
  return { of, rows: await countAttempt(of, now) };
}

/**
 * Counts copy that came from an address with a token that doesn't exist.
 * @throws NewsroomError `rate_limited`
 */
export async function admitStranger(address: string, now: Date): Promise<void> {
  await countAttempt({ stranger: address }, now);
}

async function countAttempt(of: Partial<Record<Kind, string>>, now: Date): Promise<bigint[]> {
  const keys = Object.entries(of)
    .map(([kind, value]) => ({ kind: kind as Kind, key: keyOf(kind, value) }))
    // Everybody locks in the same order, so that nobody waits for each other.
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return inTransaction(async (tx) => {
    let wait = 0;
    for (const { kind, key } of keys) {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
      wait = Math.max(wait, await remaining(tx, kind, key, now));
    }
    if (wait > 0) throw tooMany(Math.ceil(wait / 1000));
    const rows = await tx.signInFailure.createManyAndReturn({
      data: keys.map(({ key }) => ({ key, at: now })),
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  });
}

/**
 * Takes a right password's attempt off the count: the account's failures are forgotten; the address keeps its others,
 * because one known password must not buy guesses at further accounts.
 */
export async function settleAttempt(tx: Tx, attempt: Attempt, now: Date): Promise<void> {
  const longest = Math.max(...Object.values(limits).map(({ window }) => window));
  await tx.signInFailure.deleteMany({
    where: {
      OR: [
        { id: { in: attempt.rows } },
        { key: keyOf('account', attempt.of.account) },
        { at: { lt: new Date(now.getTime() - longest) } },
      ],
    },
  });
}

async function remaining(tx: Tx, kind: Kind, key: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - limits[kind].window);
  const failures = await tx.signInFailure.aggregate({
    where: { key, at: { gt: since } },
    _count: true,
    _max: { at: true },
  });
  const wait = waitAfter(failures._count, limits[kind]);
  // Somebody who signed in at the same moment may have got the lock first: their time is after ours, and no reason.
  if (wait === 0) return 0;
  const latest = failures._max.at?.getTime() ?? 0;
  return latest + wait - now.getTime();
}

function keyOf(kind: string, value: string): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.');
  return createHmac('sha256', secret).update(`${kind}:${value.toLowerCase()}`).digest('base64url');
}

const tooMany = (seconds: number) =>
  new NewsroomError('rate_limited', `Too many attempts. Try again in ${waitInWords(seconds)}.`, {
    retryAfter: seconds,
  });
