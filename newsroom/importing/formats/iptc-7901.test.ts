import { expect, test } from 'vitest';
import type { Piece, Reading } from './format.ts';
import { iptc7901 } from './iptc-7901.ts';

async function read(text: string): Promise<Piece[]> {
  const copy = { bytes: new Uint8Array(), text };
  expect(iptc7901.sniff(copy)).toBeGreaterThan(0.9);
  return iptc7901.read(copy);
}

function readingOf(piece: Piece | undefined): Reading {
  if (!piece || !('reading' in piece)) throw new Error('no story');
  return piece.reading;
}

function fieldsOf({ source, segments }: Reading): [string | undefined, string][] {
  return segments.map(({ start, end, evidence }) => [evidence.field, source.slice(start, end)]);
}

const MESSAGE =
  '\u0001nara0417 2 SPO 12\r\nRowing/Final/\r\n\u0002Row wins row =\r\nBy Imke Sandoval =\r\n\r\n' +
  '   PORT VALE (NARA) - They rowed.\r\n\r\nnara is/ob\r\n\u0003130915 NOV 26\r\n\u0004';

test('a message of IPTC 7901 is its heading, its text and its time', async () => {
  const [piece] = await read(MESSAGE);
  const reading = readingOf(piece);
  expect(fieldsOf(reading)).toEqual([
    ['metadata', 'nara0417 2 SPO 12'],
    ['metadata', 'Rowing/Final/'],
    ['headline', 'Row wins row'],
    ['metadata', '='],
    [undefined, 'By Imke Sandoval'],
    ['metadata', '='],
    [undefined, 'PORT VALE (NARA) - They rowed.'],
    ['credit', 'nara is/ob'],
    ['metadata', '130915 NOV 26'],
  ]);
  expect(reading.metadata).toMatchObject({
    id: 'nara0417 2026-11-13',
    provider: 'nara',
    priority: 2,
    createdAt: '2026-11-13T09:15:00.000Z',
    subjects: [{ code: 'SPO' }],
  });
});

test('a message of ANPA 1312 has rails around the lines of its head', async () => {
  const [piece] = await read(
    '\u0016\u0016\u0001a0231 u i lbyl\r\n\u0002^BC-Bread,120<\r\n^Bread is early<\r\n^By ODILE BRANDT<\r\n' +
      '   DERYAZ (NARA) _ The bakers bake at night.\r\n\u000311-13-26 0415EST\r\n',
  );
  const reading = readingOf(piece);
  expect(fieldsOf(reading).filter(([, text]) => !/^[\^<]$/.test(text))).toEqual([
    ['metadata', 'a0231 u i lbyl'],
    ['metadata', 'BC-Bread,120'],
    ['headline', 'Bread is early'],
    [undefined, 'By ODILE BRANDT'],
    [undefined, 'DERYAZ (NARA) _ The bakers bake at night.'],
    ['metadata', '11-13-26 0415EST'],
  ]);
  expect(reading.metadata).toMatchObject({
    id: 'a0231 2026-11-13',
    priority: 3,
    createdAt: '2026-11-13T09:15:00.000Z',
  });
});

test('a number without its day is no id: it is another message tomorrow', async () => {
  const [piece] = await read(MESSAGE.replace('130915 NOV 26', ''));
  expect(readingOf(piece).metadata).not.toHaveProperty('id');
});

test('messages that came together are a piece each, and no character is lost', async () => {
  const text = `line noise\r\n${MESSAGE}${MESSAGE}`;
  const pieces = await read(text);
  expect(pieces.map(({ part }) => part)).toEqual(['nara0417 2026-11-13', 'nara0417 2026-11-13#2']);
  const bare = (given: string) => given.replace(/[\s\p{Cc}]+/gu, '');
  expect(bare(pieces.map((piece) => readingOf(piece).source).join(''))).toBe(bare(text));
  for (const { source, segments } of pieces.map(readingOf)) {
    expect(bare(segments.map(({ start, end }) => source.slice(start, end)).join(''))).toBe(bare(source));
  }
});

test('a message cut off before its end is read to there; a text without signs is none', async () => {
  const [piece] = await read(MESSAGE.slice(0, MESSAGE.indexOf('They')));
  expect(fieldsOf(readingOf(piece))).toContainEqual([undefined, 'PORT VALE (NARA) -']);
  expect(iptc7901.sniff({ bytes: new Uint8Array(), text: 'NARA0417 4 GEN 0512\nPORT VALE' })).toBe(0);
  expect(iptc7901.sniff({ bytes: new Uint8Array(), text: null })).toBe(0);
});

test('5 MB are read whole', async () => {
  expect(await read(MESSAGE.repeat(32_000))).toHaveLength(32_000);
  const lines = 'The bakers of Deryaz bake at night and sleep by day.\r\n'.repeat(90_000);
  expect(await read(`\u0001nara0417 2 SPO 12\r\n\u0002${lines}\u0003`)).toHaveLength(1);
});
