import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metadataSchema } from '../metadata.ts';
import { nitf, readNitf } from './nitf.ts';
import { parseXml } from './xml/tree.ts';

const LIGHTHOUSE = readFileSync(
  new URL('../../../testing/copy/lighthouse-nitf.xml', import.meta.url),
  'utf8',
);

test('NITF says what surrounds its text', () => {
  const { metadata } = readNitf(parseXml(LIGHTHOUSE));
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

test('marks, links and fractions survive', () => {
  const { source, segments } = readNitf(parseXml(LIGHTHOUSE));
  const marked = segments
    .flatMap(({ marks }) => marks)
    .map((mark) => [mark.type, source.slice(mark.start, mark.end)]);
  expect(marked).toEqual([
    ['em', 'September'],
    ['link', 'the Courier'],
  ]);
  expect(source).toContain('bring 1/2 a ton');
});

test('a namespace and a prefix change nothing', () => {
  const plain = readNitf(parseXml(LIGHTHOUSE));
  const named = LIGHTHOUSE.replace(/<(\/?)(?=[a-z])/g, '<$1n:').replace(
    '<n:nitf>',
    '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">',
  );
  expect(nitf.sniff({ bytes: new Uint8Array(), text: named })).toBeGreaterThan(0.9);
  expect(readNitf(parseXml(named))).toEqual(plain);
});
