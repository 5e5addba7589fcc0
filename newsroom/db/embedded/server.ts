import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findFreePort } from '../free-port.ts';
import { databaseAccount, makeOwnedFolder } from './account.ts';
import { databaseBinaries } from './binaries.ts';
import { EmbeddedDatabaseError, explainFailure } from './errors.ts';
import { stopLeftover } from './leftover.ts';

/** Major version of the PostgreSQL that comes from npm; a data folder belongs to one major version. */
const majorVersion = '18';
const user = 'nightdesk';
const password = 'nightdesk';

export type EmbeddedDatabase = {
  /** Connection string of the database `nightdesk`. */
  url: string;
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that comes from npm on a free port of 127.0.0.1, with its data in the given folder. The
 * first start creates the cluster; one that crashed recovers by itself; a server that outlived the process that
 * started it is stopped first.
 * @param durable false trades safety for speed: only for data that may be lost.
 * @throws EmbeddedDatabaseError if the folder is of another major version, or the server refuses to start.
 */
export async function startEmbeddedDatabase(
  folder: string,
  { durable = true } = {},
): Promise<EmbeddedDatabase> {
  const account = databaseAccount();
  const binaries = await databaseBinaries(account !== undefined);
  makeOwnedFolder(folder, account);
  if (existsSync(path.join(folder, 'PG_VERSION'))) {
    refuseOtherVersion(folder);
    await stopLeftover(folder);
  } else {
    await createCluster(binaries.initdb, folder, durable, account);
  }
  const port = await findFreePort(54_329);
  const fast = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const flags = [...settings, ...(durable ? [] : fast)].flatMap((setting) => ['-c', setting]);
  const server = spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...account,
    // Its own process group: Ctrl-C reaches us alone, and we stop it after those who use it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(server, folder);
  const url = `postgresql://${user}:${password}@127.0.0.1:${port}/nightdesk`;
  await createDatabase(url);
  return { url, stop: () => stop(server) };
}

function refuseOtherVersion(folder: string): void {
  const found = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new EmbeddedDatabaseError(
    `The data folder ${folder} belongs to PostgreSQL ${found}, but this Nightdesk brings PostgreSQL ${majorVersion}: ` +
      'dump it with the older version and restore it here, or move the folder away to begin anew.',
  );
}

async function createCluster(
  initdb: string,
  folder: string,
  durable: boolean,
  account?: object,
): Promise<void> {
  const passwordFile = path.join(tmpdir(), `nightdesk-${process.pid}-password`);
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const flags = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', `--username=${user}`];
  if (!durable) flags.push('--no-sync');
  try {
    const run = spawn(initdb, ['-D', folder, ...flags, `--pwfile=${passwordFile}`], {
      ...account,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const { code, words } = await finished(run);
    if (code !== 0) {
      rmSync(folder, { recursive: true, force: true });
      throw explainFailure(words, folder);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function finished(run: ChildProcess): Promise<{ code: number | null; words: string }> {
  let words = '';
  run.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words += chunk;
  });
  return new Promise((resolve) => {
    run.once('error', (error) => resolve({ code: null, words: words + error.message }));
    run.once('close', (code) => resolve({ code, words }));
  });
}

function untilReady(server: ChildProcess, folder: string): Promise<void> {
  let words = '';
  return new Promise((resolve, reject) => {
    const onExit = () => reject(explainFailure(words, folder));
    server.once('error', (error) => reject(explainFailure(error.message, folder)));
    server.once('exit', onExit);
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      words = (words + chunk).slice(-4_000);
      if (!words.includes('ready to accept connections')) return;
      server.off('exit', onExit);
      resolve();
    });
  });
}

async function createDatabase(url: string): Promise<void> {
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'nightdesk'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE nightdesk');
  } finally {
    await client.end();
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
