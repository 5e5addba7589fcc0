import { Logger, run, type TaskList } from 'graphile-worker';
import { keepCheckpoints } from '../blame/checkpoints.ts';
import { recoverFiles } from '../importing/files/recover-files.ts';
import { pollFeeds } from './poll-feeds.ts';
import { purgeExpired } from './purge-expired.ts';
import { readFile } from './read-file.ts';
import { revisionAfterPause } from './revision-after-pause.ts';

const taskList: TaskList = {
  revision_after_pause: (payload) => revisionAfterPause(payload as { storyId: string }),
  keep_checkpoints: (payload) => keepCheckpoints((payload as { storyId: string }).storyId),
  purge_expired: () => purgeExpired(),
  poll_feeds: () => pollFeeds(),
  read_file: () => readFile(),
  recover_files: () => recoverFiles(),
};

/**
 * Every night, when few are writing; a night that was missed is made up for. Every minute, one at a time; a minute that
 * was missed or failed is not, for the next one does its work.
 */
const crontab = `17 3 * * * purge_expired ?fill=1d
* * * * * poll_feeds ?jobKey=poll_feeds&queue=feeds&max=1
* * * * * recover_files ?jobKey=recover_files&max=1`;

/** Only what went wrong: a line a job would drown the rest. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`worker: ${message}`);
});

/** Begins to do background jobs, several workers share them. `stop` lets those under way finish. */
export async function startWorker(connectionString: string): Promise<{ stop: () => Promise<void> }> {
  const runner = await run({
    ...{ connectionString, taskList, crontab, logger },
    concurrency: 2,
    noHandleSignals: true,
  });
  return { stop: () => runner.stop() };
}
