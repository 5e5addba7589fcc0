// A database of its own for each test file; its factories fill it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { db } from '#newsroom/db/client.ts';
import { stopListening } from '#newsroom/db/listen.ts';
import { copyDatabase } from './database-server.ts';

beforeAll(async () => {
  process.env.DATABASE_URL = await copyDatabase(inject('databaseServer'), `test_${randomUUID()}`);
});

afterAll(async () => {
  await stopListening();
  await db().$disconnect();
  // The worker goes on to another file, and it to another database.
  delete (globalThis as { nightdeskDb?: unknown }).nightdeskDb;
});
