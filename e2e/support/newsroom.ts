import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '#newsroom/db/free-port.ts';
import { migrate } from '#newsroom/db/migrate.ts';
import { startThrowAwayDatabase } from '#testing/throw-away-database.ts';
import { runProcess } from '../../scripts/running/process.ts';
import { untilAnswering } from '../../scripts/running/until-answering.ts';
import { webCommand } from '../../scripts/running/web-command.ts';

/** Starts one demo newsroom on the production build for the whole run: web, worker and a throw-away database. */
export default async function setup() {
  const database = await startThrowAwayDatabase();
  await migrate(database.url);
  // Two runs beside each other would both find the same first one, before either listens on it.
  const port = await findFreePort(4300 + Math.floor(Math.random() * 90));
  const address = `http://localhost:${port}`;
  process.env.DATABASE_URL = database.url;
  process.env.NIGHTDESK_TEST_ADDRESS = address;
  process.env.NIGHTDESK_TEST_SECRET = 'for the browser tests only, nothing secret';
  const data = await mkdtemp(path.join(tmpdir(), 'nightdesk-data-'));
  process.env.NIGHTDESK_DATA = data;
  const { seedIfEmpty } = await import('../../scripts/seed.ts');
  await seedIfEmpty(() => {});
  const env = {
    DATABASE_URL: database.url,
    NIGHTDESK_DATA: data,
    NEXTAUTH_SECRET: process.env.NIGHTDESK_TEST_SECRET,
    NEXTAUTH_URL: address,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NIGHTDESK_DEMO: '1',
    NIGHTDESK_UI_GALLERY: '1',
  };
  const web = runProcess(webCommand('start', port), env);
  const worker = runProcess(['scripts/worker.ts'], env);
  await untilAnswering(address);
  return async () => {
    await Promise.all([web.stop(), worker.stop()]);
    await database.stop();
    await rm(data, { recursive: true, force: true });
  };
}
