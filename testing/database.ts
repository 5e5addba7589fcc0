// A database of its own for each test file; its factories fill it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { db } from '#newsroom/db/client.ts';
import { copyDatabase } from './database-server.ts';

beforeAll(async () => {
  process.env.DATABASE_URL = await copyDatabase(inject('databaseServer'), `test_${randomUUID()}`);
});

afterAll(async () => {
  await db().$disconnect();
});
