// Runs the background jobs until it is told to stop.
import { startWorker } from '#newsroom/jobs/worker.ts';

const connectionString = process.env.DATABASE_URL;
if (!connectionString) {
  console.error('DATABASE_URL is not set: the worker needs the database of the newsroom.');
  process.exit(1);
}
const worker = await startWorker(connectionString);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await worker.stop();
    process.exit(0);
  });
}
