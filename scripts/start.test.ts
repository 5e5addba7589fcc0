import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let data: string;

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'nightdesk-start-'));
});

afterEach(() => {
  rmSync(data, { recursive: true, force: true });
});

/** Runs the start script and returns how it ended and what it said. */
function start(env: Record<string, string>): Promise<{ code: number | null; words: string }> {
  const run = spawn('node', ['scripts/start.ts'], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', NIGHTDESK_DATA: data, ...env },
  });
  let words = '';
  run.stderr.on('data', (chunk) => {
    words += chunk;
  });
  return new Promise((resolve) => run.once('close', (code) => resolve({ code, words: words.trim() })));
}

test('a port that was asked for and is taken is said in one sentence', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, resolve));
  const address = holder.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, words } = await start({ PORT: String(port) });
  holder.close();
  expect(code).toBe(1);
  expect(words).toBe(`Port ${port} is taken: stop what uses it, or set PORT to another one.`);
});

test('a port that is no port is said', async () => {
  const { code, words } = await start({ PORT: 'harbour' });
  expect(code).toBe(1);
  expect(words).toBe('PORT is "harbour", which is not a port number: choose one from 1 to 65535.');
});

test('a database that does not answer is named without its password', async () => {
  const { code, words } = await start({
    DATABASE_URL: 'postgresql://desk:lamp-secret@127.0.0.1:1/desk',
    NEXTAUTH_SECRET: 'thirty-two characters or more, for this test only',
  });
  expect(code).toBe(1);
  expect(words).toMatch(
    /^The database at 127\.0\.0\.1:1\/desk can't be used \(.*ECONNREFUSED.*\): check DATABASE_URL/,
  );
  expect(words).not.toContain('lamp-secret');
  expect(words.split('\n')).toHaveLength(1);
});

test('a database of ones own asks for a secret', async () => {
  const { code, words } = await start({ DATABASE_URL: 'postgresql://127.0.0.1:1/desk' });
  expect(code).toBe(1);
  expect(words).toMatch(/^NEXTAUTH_SECRET is not set/);
});

test('a data folder of an older PostgreSQL is refused and left alone', async () => {
  mkdirSync(path.join(data, 'postgres'));
  writeFileSync(path.join(data, 'postgres', 'PG_VERSION'), '17\n');
  const { code, words } = await start({});
  expect(code).toBe(1);
  expect(words).toMatch(/belongs to PostgreSQL 17, but this Nightdesk brings PostgreSQL 18/);
  expect(words.split('\n')).toHaveLength(1);
});

test('a second Nightdesk on the same data is refused', async () => {
  // This process stands in for the first one: its command line must look like the start script's.
  const first = spawn('node', ['-e', 'setInterval(() => {}, 1000)', 'scripts/start.ts']);
  writeFileSync(path.join(data, 'nightdesk.pid'), String(first.pid));
  const { code, words } = await start({});
  first.kill();
  expect(code).toBe(1);
  expect(words).toContain(`Nightdesk already runs on ${data} (process ${first.pid})`);
});
