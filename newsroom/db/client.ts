import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.ts';

const kept = globalThis as unknown as { nightdeskDb?: PrismaClient };

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set.');
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 20 }) });
}

/** The database, connected at first use. Kept on globalThis because development reloads modules. */
export function db(): PrismaClient {
  kept.nightdeskDb ??= connect();
  return kept.nightdeskDb;
}

/** A transaction, or the database itself where a read needs none. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs work in one transaction. A command's change, its audit row, its notification and its jobs belong in the same.
 * @throws what the work throws, after rolling back.
 */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: 30_000, maxWait: 10_000 });
}

/** Whether a database error is the breach of a unique index. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
