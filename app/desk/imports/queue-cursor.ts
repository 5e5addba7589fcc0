import { cursorText, readCursor } from '#newsroom/board/rules.ts';
import type { QueueCursor } from '#newsroom/importing/queue.ts';

/** The cursor as it stands in an address. */
export const queueCursorText = ({ tier, receivedAt, id }: QueueCursor): string =>
  `${tier}.${cursorText({ changedAt: receivedAt, id })}`;

/** Null if it is none, so that a mistyped address shows the first page. */
export function readQueueCursor(text: string | undefined): QueueCursor | null {
  const [, tier, rest] = /^([01])\.(.+)$/.exec(text ?? '') ?? [];
  const cursor = readCursor(rest);
  return cursor && { tier: Number(tier), receivedAt: cursor.changedAt, id: cursor.id };
}
