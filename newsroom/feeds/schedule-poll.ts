import type { Tx } from '../db/client.ts';

/** Has the feeds that are due polled at once, and not with the next minute. */
export async function schedulePoll(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job('poll_feeds', job_key := 'poll_feeds', queue_name := 'feeds', max_attempts := 1)`;
}
