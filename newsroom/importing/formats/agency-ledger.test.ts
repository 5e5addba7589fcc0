import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { decode } from '../decode.ts';
import type { Piece } from './format.ts';
import { sniffFormat } from './formats.ts';
import { lettersOf } from './reading-writer.ts';
import { childrenOf, descendantsOf } from './xml/find.ts';
import { parseXml, type XmlElement } from './xml/tree.ts';

const COPY = new URL('../../../testing/copy/', import.meta.url);
const NINJS = new URL('../../../../shared/data/ninjs/', import.meta.url);
const G2 = new URL('../../../../shared/data/newsml-g2/', import.meta.url);

async function piecesOf(file: URL): Promise<{ format: string; text: string; pieces: Piece[] }> {
  const bytes = readFileSync(file);
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error(decoded.message);
  const copy = { bytes, text: decoded.text };
  const format = sniffFormat(copy);
  return { format: format?.name ?? '', text: decoded.text, pieces: (await format?.read(copy)) ?? [] };
}

const bare = (text: string) => text.replace(/\s+/g, '');

/** Every text node of the element, told apart from the reader under test. */
function textNodes(element: XmlElement): string[] {
  return [element, ...descendantsOf(element)].flatMap(({ children }) =>
    children.filter((child) => typeof child === 'string').map(bare),
  );
}

function missingTexts(element: XmlElement, piece: Piece): string[] {
  if (!('reading' in piece)) throw new Error(piece.notAStory);
  const source = bare(piece.reading.source);
  return textNodes(element).filter((text) => !source.includes(text));
}

describe('nothing of an item’s text is lost', () => {
  test('NITF, the words in its attributes too', async () => {
    const { text, pieces } = await piecesOf(new URL('lighthouse-nitf.xml', COPY));
    const [piece] = pieces;
    expect(piece && missingTexts(parseXml(text), piece)).toEqual([]);
    const source = piece && 'reading' in piece ? piece.reading.source : '';
    for (const words of [
      'RECASTS with',
      'maritime transport',
      'spiral stair',
      'lighthouse',
      'Northern Alliance',
    ]) {
      expect(source).toContain(words);
    }
  });

  test.each([
    ['NewsML-G2', 'birca-kmr-g2.xml', 'newsItem'],
    ['NewsML 1.2', 'moulin-fr-newsml1.xml', 'NewsItem'],
  ])('%s in its envelope', async (_format, name, itemName) => {
    const { text, pieces } = await piecesOf(new URL(name, COPY));
    const item = descendantsOf(parseXml(text), itemName)[0] as XmlElement;
    expect(pieces.map((piece) => missingTexts(item, piece))).toEqual([[]]);
  });
});

/** The strings of an item that people read, told apart from the reader under test; markup cut at its tags. */
function jsonTexts(value: unknown, name = ''): string[] {
  if (/^(?:role|contenttype|renditions)$/i.test(name)) return [];
  if (typeof value === 'string') {
    return value
      .replace(/<[^<>]*>/g, '\n')
      .split('\n')
      .map((text) => lettersOf(parseHTML(`<p>${text}</p>`).document.querySelector('p')?.textContent ?? ''));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => jsonTexts(held, key));
}

function missingStrings(item: unknown, piece: Piece | undefined): string[] {
  if (!piece || !('reading' in piece)) throw new Error('no story');
  const source = lettersOf(piece.reading.source);
  return jsonTexts(item).filter((text) => !source.includes(text));
}

test('nothing of a ninjs item’s strings is lost, nor of a body in two forms that differ', async () => {
  const { text, pieces } = await piecesOf(new URL('vapur-tr.ninjs', COPY));
  expect(pieces).toHaveLength(1);
  expect(missingStrings(JSON.parse(text), pieces[0])).toEqual([]);
  expect(jsonTexts(JSON.parse(text)).filter(Boolean).length).toBeGreaterThan(40);
});

describe.skipIf(!existsSync(NINJS))('the examples of ninjs, where they are', () => {
  const files = ['2.1/', '2.1/schema-extension/', '3.0/', '3.0/collection/'].flatMap((folder) =>
    existsSync(NINJS)
      ? readdirSync(new URL(folder, NINJS))
          .filter((name) => name.endsWith('.json') && !name.endsWith('schema.json'))
          .map((name) => folder + name)
      : [],
  );

  test.each(files)('%s', async (name) => {
    const { format, text, pieces } = await piecesOf(new URL(name, NINJS));
    expect(format).toBe('ninjs');
    const root = JSON.parse(text);
    for (const piece of pieces) {
      if ('notAStory' in piece) expect(piece.notAStory).toMatch(/^This .{20,}\.$/);
      else expect(missingStrings(root, piece)).toEqual([]);
    }
  });
});

describe.skipIf(!existsSync(G2))('the examples of NewsML-G2, where they are', () => {
  const files = existsSync(G2) ? readdirSync(G2).filter((name) => name.endsWith('.xml')) : [];

  test.each(files)('%s', async (name) => {
    const { format, text, pieces } = await piecesOf(new URL(encodeURIComponent(name), G2));
    expect(format).toBe('newsml-g2');
    const root = parseXml(text);
    const items = root.name === 'newsMessage' ? childrenOf(childrenOf(root, 'itemSet')[0]) : [root];
    expect(pieces).toHaveLength(items.length);
    for (const [index, piece] of pieces.entries()) {
      if ('notAStory' in piece) expect(piece.notAStory).toMatch(/^This .{20,}\.$/);
      else expect(missingTexts(items[index] as XmlElement, piece)).toEqual([]);
    }
  });
});
