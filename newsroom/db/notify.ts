import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';

/** What other processes are told. A payload says that something changed, never what it says. */
export type Message =
  | { type: 'story'; storyId: string; version: number }
  | { type: 'annotations'; storyId: string }
  | { type: 'presence'; storyId: string }
  | { type: 'person'; personId: string }
  | { type: 'files' };

export const channel = 'nightdesk';

/** Tells every listening process, when and only when the transaction is committed. */
export async function notify(tx: Tx, message: Message): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_notify(${channel}, ${JSON.stringify(message)})`);
}
