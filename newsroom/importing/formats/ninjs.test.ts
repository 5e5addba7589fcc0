import { describe, expect, test } from 'vitest';
import { metadataSchema } from '../metadata.ts';
import type { Piece } from './format.ts';
import { ninjs } from './ninjs.ts';

async function read(item: unknown): Promise<Piece[]> {
  const copy = { bytes: new Uint8Array(), text: JSON.stringify(item) };
  expect(ninjs.sniff(copy)).toBeGreaterThan(0.9);
  return ninjs.read(copy);
}

function fieldsOf(piece: Piece | undefined): [string | undefined, string][] {
  if (!piece || !('reading' in piece)) throw new Error('no story');
  const { source, segments } = piece.reading;
  return segments.map(({ start, end, evidence }) => [evidence.field, source.slice(start, end)]);
}

const ITEM = { uri: 'urn:bread', type: 'text', versioncreated: '2026-11-13T09:00:00+03:00' };

describe('ninjs 1.x', () => {
  test('has its texts in single properties, and its associations by name', async () => {
    const [piece] = await read({
      ...ITEM,
      headline: 'Bread is early',
      byline: 'Odile Brandt',
      body_text: 'The bakers of Deryaz bake at night.',
      body_xhtml: '<p>The bakers of <em>Deryaz</em> bake at night.</p>',
      description_text: 'The bakers of Deryaz',
      copyrightholder: 'NARA',
      subject: [{ code: '20000339', scheme: 'medtop', name: 'food' }],
      place: [{ name: 'Deryaz' }],
      associations: { main: { uri: 'urn:p', type: 'picture', headline: 'A loaf', by: 'Joss Amadi' } },
    });
    expect(fieldsOf(piece)).toEqual(
      expect.arrayContaining([
        ['headline', 'Bread is early'],
        ['byline', 'Odile Brandt'],
        [undefined, 'The bakers of Deryaz bake at night.'],
        ['metadata', 'The bakers of Deryaz'],
        ['caption', 'A loaf'],
      ]),
    );
    expect(fieldsOf(piece).filter(([, text]) => text.includes('bake at night'))).toHaveLength(1);
    const { metadata } = (piece as { reading: { metadata: unknown } }).reading;
    expect(metadataSchema.parse(metadata)).toMatchObject({
      id: 'urn:bread',
      updatedAt: '2026-11-13T06:00:00.000Z',
      subjects: [{ code: 'medtop:20000339', name: 'food' }],
      pictures: [{ caption: 'A loaf', credit: 'Joss Amadi' }],
    });
  });
});

describe('what an item carries', () => {
  test('NITF that is damaged is read for its words', async () => {
    const bodies = [{ role: 'nitf', value: '<nitf><body><p>Bread &nbsp; butter.</p></nitf>' }];
    expect(fieldsOf((await read({ ...ITEM, bodies }))[0])).toContainEqual([
      undefined,
      'Bread \u00a0 butter.',
    ]);
  });

  test('stories among its associations are pieces of their own', async () => {
    const side = { uri: 'urn:side', type: 'text', headline: 'Why night', body_text: 'Because it is cool.' };
    const pieces = await read({ ...ITEM, body_text: 'Bread.', associations: [side] });
    expect(pieces.map(({ part }) => part)).toEqual(['urn:bread', 'urn:side']);
    expect(JSON.stringify(fieldsOf(pieces[0]))).not.toContain('cool');
    expect(fieldsOf(pieces[1])).toContainEqual([undefined, 'Because it is cool.']);
  });

  test('no text makes no story, and neither does another medium', async () => {
    expect(await read({ ...ITEM, headline: 'Bread' })).toEqual([
      { part: '', notAStory: 'This is an item without text: “Bread”. Ask the sender for the story itself.' },
    ]);
    expect(await read({ ...ITEM, type: 'audio', headline: 'Oven' })).toEqual([
      {
        part: '',
        notAStory: 'This is a sound recording and not a text: “Oven”. Import the story that it goes with.',
      },
    ]);
  });

  test('characters that can’t be stored are replaced, and the rest is kept', async () => {
    const [piece] = await read({ ...ITEM, body_text: 'Bread\u0000 and \ud800 butter.' });
    expect(fieldsOf(piece)).toContainEqual([undefined, 'Bread\ufffd and \ufffd butter.']);
  });
});

test.each([
  ['a JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}'],
  ['a JSON schema', '{"properties":{"uri":{},"headlines":{}}}'],
  ['a list of other things', '[{"uri":"urn:a","headline":"x"},{"price":4}]'],
  ['an empty list', '[]'],
  ['broken JSON', '{"uri":"urn:a","headline":'],
  ['a text in brackets', '[Deryaz] The bakers bake at night.'],
])('%s is not taken for ninjs', (_what, text) => {
  expect(ninjs.sniff({ bytes: new Uint8Array(), text })).toBe(0);
});

test('5 MB are read whole', async () => {
  const body = 'The bakers of Deryaz bake at night.\n'.repeat(140_000);
  expect(await read({ ...ITEM, body_text: body, headline: 'Bread' })).toHaveLength(1);
});
