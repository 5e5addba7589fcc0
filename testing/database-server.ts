import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#newsroom/db/migrate.ts';
import { startThrowAwayDatabase } from './throw-away-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server, on its empty database `postgres`. */
    databaseServer: string;
  }
}

/** One server for the whole run, with a migrated database that each test file copies. */
export default async function setup(project: TestProject) {
  const database = await startThrowAwayDatabase();
  await migrate(database.url);
  const server = new URL(database.url);
  server.pathname = '/postgres';
  project.provide('databaseServer', server.href);
  return database.stop;
}

/** Makes a database of its own from the migrated one, and returns its connection string. */
export async function copyDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE "${name}" TEMPLATE nightdesk STRATEGY FILE_COPY`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
