import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { migrate } from './migrate.ts';
import { migrationsFolder } from './schema-engine.ts';

/** An empty database of its own on the test server. */
async function emptyDatabase(): Promise<string> {
  const server = new URL(inject('databaseServer'));
  const name = `empty_${randomUUID()}`;
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  server.pathname = `/${name}`;
  return server.href;
}

const written = readdirSync(migrationsFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

test('of processes that start at once, one migrates and the others find nothing to do', async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, 0, written.length]);
  expect(applied.flat().sort()).toEqual(written);
});

test('the database itself refuses to change what was published, audited or typed', async () => {
  const url = await emptyDatabase();
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const table of ['publication', 'audit_entry', 'story_step']) {
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow('never changed or deleted');
  }
  await client.end();
});
