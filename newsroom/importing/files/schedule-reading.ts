import type { Tx } from '../../db/client.ts';

/** After everything that somebody waits for at their desk: a thousand files must not keep revisions from being made. */
const PRIORITY = 10;

/** Has so many files read, once the transaction is committed: a job for each, so that several workers share them. */
export async function scheduleReading(tx: Tx, files = 1): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job('read_file', priority := ${PRIORITY}::int) FROM generate_series(1, ${files}::int)`;
}
