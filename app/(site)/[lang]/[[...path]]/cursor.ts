import type { Cursor } from '#newsroom/publishing/public-queries.ts';
import { isId } from '#newsroom/story/load.ts';

/** Where a page of older stories begins, as a query: ?before=2026-11-23T12:00:00.000Z~id */
export const cursorQuery = ({ firstAt, storyId }: Cursor): string =>
  new URLSearchParams({ before: `${firstAt.toISOString()}~${storyId}` }).toString();

/** Null for a first page, and for a query that nobody was given. */
export function readCursor(query: URLSearchParams): Cursor | null {
  const [at = '', storyId = ''] = query.get('before')?.split('~') ?? [];
  // Years outside these four digits are beyond what the database can be asked for.
  const firstAt = new Date(/^[1-9]\d{3}-/.test(at) ? at : Number.NaN);
  return Number.isNaN(firstAt.getTime()) || !isId(storyId) ? null : { firstAt, storyId };
}
