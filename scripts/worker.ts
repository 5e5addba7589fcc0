// Runs the background jobs, and takes in what is put into the watched folder, until it is told to stop.
import { watchFolder } from '#newsroom/importing/watched-folder/watch-folder.ts';
import { startWorker } from '#newsroom/jobs/worker.ts';
import { workerEnv } from '#server/env.ts';

const { DATABASE_URL, NIGHTDESK_WATCHED_FOLDER } = environment();
const worker = await startWorker(DATABASE_URL);
const folder = NIGHTDESK_WATCHED_FOLDER
  ? watchFolder(NIGHTDESK_WATCHED_FOLDER, (message) => console.log(message))
  : null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await Promise.all([worker.stop(), folder?.stop()]);
    process.exit(0);
  });
}

function environment() {
  try {
    return workerEnv();
  } catch (error) {
    console.error(`The worker can’t run. ${(error as Error).message}`);
    process.exit(1);
  }
}
