import { db } from '../db/client.ts';
import { decode } from '../importing/decode.ts';
import type { Piece } from '../importing/formats/format.ts';
import { sniffFormat } from '../importing/formats/formats.ts';

type News = { ok: true; isNew: boolean } | { ok: false; message: string };

/** What a host sends in place of a feed when it wants a visitor to do something first. */
const NO_FEEDS = new Set(['html', 'text']);

/**
 * Whether what a feed's host sent is a feed, and holds a story that the newsroom doesn't have word for word. Feeds
 * change with every poll, if only by a date: what brings nothing new is neither cleaned nor stored.
 */
export async function hasNews(document: { bytes: Uint8Array; mediaType?: string }): Promise<News> {
  const decoded = decode(document.bytes, document.mediaType);
  if (!decoded.ok) return decoded;
  const copy = { ...document, text: decoded.text };
  const format = sniffFormat(copy);
  if (!format || NO_FEEDS.has(format.name)) {
    const message =
      'What is at the address is no feed but a page or a text. Open it in a browser, and look for the address of its feed.';
    return { ok: false, message };
  }
  try {
    return { ok: true, isNew: await isAnyNew(await format.read(copy)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    return { ok: false, message: `The feed can’t be read: ${why} Tell whoever runs it, or try again later.` };
  }
}

async function isAnyNew(pieces: readonly Piece[]): Promise<boolean> {
  const stories = pieces.flatMap((piece) => ('reading' in piece ? [piece.reading] : []));
  const ids = stories.flatMap(({ metadata }) => (metadata?.id === undefined ? [] : [metadata.id]));
  const known = await db().import.findMany({
    where: { agencyId: { in: ids } },
    select: { agencyId: true, sourceText: true },
  });
  const texts = new Set(known.map(({ agencyId, sourceText }) => `${agencyId}\n${sourceText}`));
  return stories.some(({ metadata, source }) => !texts.has(`${metadata?.id}\n${source}`));
}
