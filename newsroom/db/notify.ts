import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';

/** Where somebody's cursor is in a version of the text; `anchor` is where they began to select. */
export type CaretPlace = {
  clientId: string;
  personId: string;
  version: number;
  anchor: number;
  head: number;
};

/**
 * What other processes are told. A payload says that something changed, never what it says; but for carets, which are
 * nothing but places, of use to nobody a second later, and therefore stored nowhere.
 */
export type Message =
  | { type: 'story'; storyId: string; version: number }
  | { type: 'annotations'; storyId: string }
  | { type: 'presence'; storyId: string }
  | { type: 'picture'; storyId: string; pictureId: string }
  | ({ type: 'caret'; storyId: string } & CaretPlace)
  | { type: 'person'; personId: string }
  | { type: 'files' };

export const channel = 'nightdesk';

/** Tells every listening process, when and only when the transaction is committed. */
export async function notify(tx: Tx, message: Message): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_notify(${channel}, ${JSON.stringify(message)})`);
}
