import { inTransaction } from '../db/client.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Takes away what has served its time: links nobody can open any more, old failed sign-ins, forgotten presence. Files that were read a day ago leave
 * their list; those that failed stay until somebody takes them off.
 */
export async function purgeExpired(now = new Date()): Promise<void> {
  const dayAgo = new Date(now.getTime() - DAY);
  await inTransaction(async (tx) => {
    await tx.passwordLink.deleteMany({ where: { expiresAt: { lt: dayAgo } } });
    await tx.signInFailure.deleteMany({ where: { at: { lt: dayAgo } } });
    await tx.presence.deleteMany({ where: { seenAt: { lt: dayAgo } } });
    await tx.storyTurn.deleteMany({ where: { until: { lt: dayAgo } } });
    await tx.givenFile.updateMany({
      where: { clearedAt: null, state: { in: ['done', 'cancelled'] }, settledAt: { lt: dayAgo } },
      data: { clearedAt: now },
    });
  });
}
