import { describe, expect, test } from 'vitest';
import { ITEM, jsonOf } from '#testing/feeds.ts';
import { bytesOf, expectAllIn, jsonTexts, piecesOf, storiesOf, textsOf } from '#testing/pieces.ts';
import { readCopy } from '../read-copy.ts';

describe('JSON Feed', () => {
  test('an item is a story with its fields', async () => {
    const [keeper] = await storiesOf(jsonOf(ITEM));
    expect(keeper?.part).toBe('cw-9');
    expect(keeper?.story).toMatchObject({
      headline: ITEM.title,
      standfirst: ITEM.summary,
      byline: 'Bo Tern, Mia Skua',
    });
    expect(textsOf(keeper)).toEqual([
      'The last keeper of the light at Cape Wren handed over her keys on Sunday evening.',
      'Ada Quill, 66, had counted every ship that passed since 1986.',
    ]);
    expect(keeper?.metadata).toMatchObject({
      id: 'cw-9',
      provider: 'Coast Wire',
      createdAt: '2026-11-22T22:00:00.000Z',
      language: 'en-GB',
      byline: 'Bo Tern, Mia Skua',
      subjects: [{ name: 'sea' }, { name: 'people' }],
      pictures: [
        { address: 'https://cw.example/light.png' },
        { address: 'https://cw.example/keys.jpg', caption: 'The keys' },
      ],
    });
  });

  test('no string of an item is missing', async () => {
    const [keeper] = await storiesOf(jsonOf(ITEM));
    expectAllIn(keeper, jsonTexts(ITEM));
  });

  test('characters that can’t be stored are replaced and counted; slashes may be escaped', async () => {
    const json = jsonOf({
      id: 1,
      content_text: 'A lone \\ sign and \u0000 nothing in Port Vale, said twice.',
    })
      .replace('nothing', 'a \\ud800 nothing \\ud83d\\ude00')
      .replaceAll('https://', 'https:\\/\\/');
    const [story] = await storiesOf(json);
    expect(story?.source).toContain('A lone \\ sign and \ufffd a \ufffd nothing 😀 in');
    expect(story?.warnings).toContainEqual({ code: 'replaced_characters', count: 2 });
    expect(story?.part).toBe('1');
  });

  test.each([
    ['no items', jsonOf(), 'no items'],
    ['damaged', jsonOf(ITEM).slice(0, -5), 'could not be read'],
  ])('%s: says so', async (_what, copy, sentence) => {
    const read = await readCopy({ bytes: bytesOf(copy) });
    const message = read.ok
      ? read.pieces.map((piece) => (piece.ok ? '' : piece.message)).join()
      : read.message;
    expect(message).toContain(sentence);
  });

  test('items that are no objects, and depth without end, break nothing', async () => {
    const deep = `${'['.repeat(100_000)}"down"${']'.repeat(100_000)}`;
    const copy = jsonOf(null, 7, 'text', { id: 'a', _x: 'DEEP' }).replace('"DEEP"', deep);
    expect(await piecesOf(copy)).toHaveLength(4);
  });
});
