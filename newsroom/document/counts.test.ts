import { expect, it } from 'vitest';
import { buildDocument } from './build.ts';
import { countBetween, countDocument, countText, headlineLength, readingMinutes } from './counts.ts';
import { documentSchema } from './schema.ts';

it.each([
  ['en', 'It’s a lamp-lit pier, 3.5 km long.', 8],
  ['tr', 'Ankara’nın ışıkları söndü', 3],
  ['ckb', 'ئەمشەو ڕووناکی لە بەندەرە.', 4],
  ['ar', 'أُضيئت المصابيح في الميناء', 4],
  ['kmr', '', 0],
])('counts the words of %s: %s', (language, text, words) =>
  expect(countText(text, language).words).toBe(words),
);

it('counts characters as people do, not as units of storage', () =>
  expect(countText('e\u0301😀 x', 'en').characters).toBe(4));

const build = (text: string) =>
  buildDocument({ headline: ' Lamps lit ', standfirst: 'At last', blocks: [{ type: 'paragraph', text }] });

it('counts what is under the headline, and the headline by itself', () => {
  const doc = build('Two words');
  expect(countDocument(doc, 'en')).toEqual({ words: 4, characters: 16 });
  expect(headlineLength(doc)).toBe(9);
});

it('does not count what is only suggested, and counts what is suggested to go', () => {
  const attrs = { id: 's', by: 'p', at: '2026-11-23T12:00:00Z' };
  const { insertion, deletion } = documentSchema.marks;
  const paragraph = documentSchema.node('paragraph', null, [
    documentSchema.text('one '),
    documentSchema.text('two ', [deletion.create(attrs)]),
    documentSchema.text('three', [insertion.create(attrs)]),
  ]);
  const doc = build('x');
  const changed = doc.copy(doc.content.replaceChild(2, paragraph));
  expect(countDocument(changed, 'en').words).toBe(4);
});

it('knows that nobody reads all languages at one pace', () => {
  expect(readingMinutes(1000, 'en-GB')).toBe(4);
  expect(readingMinutes(1000, 'ar')).toBe(7);
  expect(readingMinutes(3, 'kmr')).toBe(1);
});

it('counts what is selected, a line break as one character, and nothing of a picture', () => {
  const figure = { type: 'figure', attrs: { picture: 'lamp' } };
  const line = { type: 'paragraph', content: [{ type: 'text', text: 'Lit' }, { type: 'hard_break' }] };
  const doc = documentSchema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'headline' }, { type: 'standfirst' }, figure, line],
  });
  const picture = 4;
  expect(doc.nodeAt(picture)?.type.name).toBe('figure');
  expect(countBetween(doc, picture, picture + 1, 'en')).toBeNull();
  expect(countBetween(doc, picture, doc.content.size, 'en')).toEqual({ words: 1, characters: 4 });
});
