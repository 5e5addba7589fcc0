import type { Tx } from '../db/client.ts';

/** How long nobody may have written before the text is kept as a revision. */
const pause = '3 minutes';

/** Has a revision made after the next pause; every further change in the meantime puts it off. */
export async function scheduleRevision(tx: Tx, storyId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      'revision_after_pause',
      json_build_object('storyId', ${storyId}::text),
      job_key := ${`revision:${storyId}`},
      run_at := now() + ${pause}::interval
    )`;
}
