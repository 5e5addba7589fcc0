import { checkpointEvery } from '../blame/checkpoints.ts';
import type { Tx } from '../db/client.ts';

/** Has checkpoints made of a story, when its version has passed the place of one. */
export async function scheduleCheckpoints(
  tx: Tx,
  storyId: string,
  { before, version }: { before: number; version: number },
): Promise<void> {
  if (Math.floor(before / checkpointEvery) === Math.floor(version / checkpointEvery)) return;
  await scheduleMissingCheckpoints(tx, storyId);
}

/** Has the checkpoints made that a story lacks. */
export async function scheduleMissingCheckpoints(tx: Tx, storyId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      'keep_checkpoints',
      json_build_object('storyId', ${storyId}::text),
      job_key := ${`checkpoints:${storyId}`}
    )`;
}
