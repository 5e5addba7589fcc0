import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATOM, ITEM, jsonOf, RSS, WXR } from '#testing/feeds.ts';
import { bytesOf } from '#testing/pieces.ts';
import { checkLedger } from '../ledger.ts';
import { readCopy } from '../read-copy.ts';
import { sniffFormat } from './formats.ts';

describe('telling formats apart', () => {
  const sniffed = (text: string) => sniffFormat({ bytes: bytesOf(text), text })?.name;

  test.each([
    ['rss', RSS],
    [
      'rss',
      `\ufeff<?xml version="1.0"?>\n<!-- made -->\n<?style a?><!DOCTYPE rss PUBLIC "a" "b">\n${RSS.slice(RSS.indexOf('<rss'))}`,
    ],
    ['atom', ATOM],
    ['json-feed', jsonOf(ITEM)],
    ['wxr', WXR],
    ['html', '<!doctype html><html><body><p>About &lt;rss&gt;</p></body></html>'],
    ['text', 'The word "https://jsonfeed.org/version/1" stands in a text about <rss> and <feed>.'],
  ])('%s', (name, copy) => expect(sniffed(copy)).toBe(name));
});

test('no damage to a feed loses a character of what is read, or throws', { timeout: 120_000 }, async () => {
  const feeds = [RSS, ATOM, jsonOf(ITEM), WXR];
  const damage = fc.record({
    feed: fc.constantFrom(...feeds),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(60),
    put: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<item>',
        '</item>',
        '<![CDATA[',
        ']]>',
        '&#x1F;',
        '<div><p>',
        '{"a":',
        '\\u0000',
        ']]',
        '&lt;p&gt;',
      ),
    ),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ feed, at, cut, put }) => {
      const place = Math.floor(at * feed.length);
      const read = await readCopy({ bytes: bytesOf(feed.slice(0, place) + put + feed.slice(place + cut)) });
      if (!read.ok) return;
      for (const piece of read.pieces) {
        if (piece.ok) expect(checkLedger(piece.source, piece.spans)).toBeNull();
      }
      expect(new Set(read.pieces.map(({ part }) => part)).size).toBe(read.pieces.length);
    }),
    { numRuns: 400 },
  );
});
