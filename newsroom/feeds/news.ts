import { db } from '../db/client.ts';
import type { Piece } from '../importing/formats/format.ts';
import { type ParsedCopy, parseCopy } from '../importing/read-copy.ts';

/** `parsed` is what of the feed to take in; null when there is no story in it that the newsroom doesn't have. */
type News = { ok: true; parsed: ParsedCopy | null } | { ok: false; message: string };

/** What a host sends in place of a feed when it wants a visitor to do something first. */
const NO_FEEDS = new Set(['html', 'text']);

/**
 * What is new in what a feed's host sent: the stories that the newsroom doesn't have word for word. Feeds change with
 * every poll, if only by a date: what is known of them is neither cleaned nor stored again.
 */
export async function newsIn(document: { bytes: Uint8Array; mediaType?: string }): Promise<News> {
  const parsed = await parseCopy(document);
  if (!parsed.ok && parsed.reason === 'unreadable') {
    return { ok: false, message: `${parsed.message} Tell whoever runs the feed, or try again later.` };
  }
  if (!parsed.ok) return parsed;
  if (NO_FEEDS.has(parsed.format)) {
    const message =
      'What is at the address is no feed but a page or a text. Open it in a browser, and look for the address of its feed.';
    return { ok: false, message };
  }
  const pieces = await unknownOf(parsed.pieces);
  return { ok: true, parsed: pieces.some((piece) => 'reading' in piece) ? { ...parsed, pieces } : null };
}

/** The pieces without the stories that came in before: of the same id, with the same text. */
async function unknownOf(pieces: readonly Piece[]): Promise<Piece[]> {
  const ids = pieces.flatMap((piece) => ('reading' in piece ? (piece.reading.metadata?.id ?? []) : []));
  const known = await db().import.findMany({
    where: { agencyId: { in: ids } },
    select: { agencyId: true, sourceText: true },
  });
  const texts = new Set(known.map(({ agencyId, sourceText }) => `${agencyId}\n${sourceText}`));
  return pieces.filter(
    (piece) => !('reading' in piece) || !texts.has(`${piece.reading.metadata?.id}\n${piece.reading.source}`),
  );
}
