import { inTransaction } from '../../db/client.ts';
import { notify } from '../../db/notify.ts';
import { scheduleReading } from './schedule-reading.ts';

/** Within this time the largest file is read: what was claimed longer ago was left behind by a worker that died. */
const LEASE = 3 * 60_000;

/** A file that ended its reader so often would end the next one, too. */
const MOST_ATTEMPTS = 3;

const CUT_SHORT = `Reading it was cut short ${MOST_ATTEMPTS} times: perhaps the file is more than the worker can take. It is kept: try again, or paste its text.`;

/** Has the files read again that a worker left behind, as often as is sensible. */
export async function recoverFiles(now = new Date()): Promise<void> {
  const lapsed = { state: 'reading' as const, readingSince: { lt: new Date(now.getTime() - LEASE) } };
  await inTransaction(async (tx) => {
    const failed = await tx.givenFile.updateMany({
      where: { ...lapsed, attempts: { gte: MOST_ATTEMPTS } },
      data: { state: 'failed', problem: CUT_SHORT, settledAt: now, readingSince: null },
    });
    const waiting = await tx.givenFile.updateMany({
      where: lapsed,
      data: { state: 'waiting', readingSince: null },
    });
    if (waiting.count > 0) await scheduleReading(tx, waiting.count);
    if (failed.count + waiting.count > 0) await notify(tx, { type: 'files' });
  });
}
