import type { Warning } from '../warning.ts';
import type { Feed, FeedItem } from './feed-item.ts';
import type { Piece } from './format.ts';

/** The items of a feed as pieces. A feed without items is one that is not a story; `name` begins its sentence. */
export function readFeed(
  name: string,
  feed: Feed,
  items: readonly FeedItem[],
  warnings: readonly Warning[],
): Piece[] {
  if (items.length === 0) {
    return [
      { part: '', notAStory: `${name} has no items at the moment. Subscribe to it, or come back later.` },
    ];
  }
  return feedPieces(feed, items, warnings);
}

/** A piece for each item, all with different parts. */
export function feedPieces(feed: Feed, items: readonly FeedItem[], warnings: readonly Warning[]): Piece[] {
  const taken = new Set<string>();
  return items.map((item, index) => {
    const piece = item.finish(feed, index + 1, taken);
    return { ...piece, reading: { ...piece.reading, warnings: [...warnings, ...piece.reading.warnings] } };
  });
}
