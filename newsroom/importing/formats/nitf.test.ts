import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metadataSchema } from '../metadata.ts';
import type { Reading } from './format.ts';
import { nitf } from './nitf.ts';

const LIGHTHOUSE = readFileSync(
  new URL('../../../testing/copy/lighthouse-nitf.xml', import.meta.url),
  'utf8',
);

async function read(xml: string): Promise<Reading> {
  const [piece] = await nitf.read({ bytes: new Uint8Array(), text: xml });
  if (!piece || !('reading' in piece)) throw new Error('no story');
  return piece.reading;
}

test('NITF says what surrounds its text', async () => {
  const { metadata } = await read(LIGHTHOUSE);
  expect(metadataSchema.parse(metadata)).toMatchObject({
    id: 'nara-1311-0042',
    version: '3',
    createdAt: '2026-11-13T08:15:00.000Z',
    embargoUntil: '2026-11-13T11:00:00.000Z',
    priority: 4,
    status: 'usable',
    subjects: [{ code: '20000339', name: 'maritime transport' }],
    places: [{ code: 'NA', name: 'Skerrow' }],
    pictures: [{ address: 'https://pictures.nara.example/skerrow.jpg', credit: 'Photo: Joss Amadi/NARA' }],
  });
});

test('marks, links and fractions survive', async () => {
  const { source, segments } = await read(LIGHTHOUSE);
  const marked = segments
    .flatMap(({ marks }) => marks)
    .map((mark) => [mark.type, source.slice(mark.start, mark.end)]);
  expect(marked).toEqual([
    ['em', 'September'],
    ['link', 'the Courier'],
  ]);
  expect(source).toContain('bring 1/2 a ton');
});

test('a namespace and a prefix change nothing', async () => {
  const plain = await read(LIGHTHOUSE);
  const named = LIGHTHOUSE.replace(/<(\/?)(?=[a-z])/g, '<$1n:').replace(
    '<n:nitf>',
    '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">',
  );
  expect(nitf.sniff({ bytes: new Uint8Array(), text: named })).toBeGreaterThan(0.9);
  expect(await read(named)).toEqual(plain);
});
