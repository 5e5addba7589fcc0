import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDocument, type PlainBlock } from './build.ts';
import { parseDocument } from './parse.ts';
import { documentText, headlineText, standfirstText } from './settled-text.ts';
import { textUnits } from './units.ts';

test('list items that follow each other make one list, and a change of kind begins another', () => {
  const doc = buildDocument({
    headline: 'Ferry timetable',
    blocks: [
      { type: 'list', text: 'Dawn' },
      { type: 'list', text: 'Dusk' },
      { type: 'list', text: 'First', ordered: true },
      { type: 'paragraph', text: 'And back.' },
      { type: 'list', text: 'Alone' },
    ],
  });
  const shape = doc.content.content.slice(2).map((node) => `${node.type.name}:${node.childCount}`);
  expect(shape).toEqual(['bullet_list:2', 'ordered_list:1', 'paragraph:1', 'bullet_list:1']);
});

test('a numbered list ends where its numbers do, and one that has but one number for all is one', () => {
  const lists = (...numbers: (number | undefined)[]) => {
    const blocks = numbers.map((number) => ({ type: 'list' as const, text: 'Step', ordered: true, number }));
    const { children } = buildDocument({ headline: '', blocks });
    return children.slice(2).map(({ attrs, childCount }) => [attrs.start, childCount]);
  };
  expect(lists(undefined, 2, undefined, 2, 3)).toEqual([
    [null, 2],
    [null, 3],
  ]);
  expect(lists(3, 4, 8)).toEqual([
    [3, 2],
    [8, 1],
  ]);
  expect(lists(3, 3)).toEqual([[3, 2]]);
  expect(lists(undefined, undefined)).toEqual([[null, 2]]);
});

test('a link that is not safe is dropped, its words stay', () => {
  const doc = buildDocument({
    headline: 'Links',
    blocks: [
      {
        type: 'paragraph',
        text: 'good bad',
        marks: [
          { start: 0, end: 4, type: 'link', href: 'https://nightdesk.example/' },
          { start: 5, end: 8, type: 'link', href: 'javascript:alert(1)' },
        ],
      },
    ],
  });
  const hrefs: string[] = [];
  doc.descendants((node) => {
    for (const mark of node.marks) hrefs.push(mark.attrs.href as string);
  });
  expect(hrefs).toEqual(['https://nightdesk.example/']);
  expect(documentText(doc)).toBe('Links\ngood bad');
});

test('a document without blocks has one empty paragraph to write in', () => {
  const doc = buildDocument({ headline: '', blocks: [] });
  expect(textUnits(doc).map((unit) => unit.type)).toEqual(['headline', 'standfirst', 'paragraph']);
  expect(headlineText(doc)).toBe('');
  expect(standfirstText(doc)).toBe('');
});

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const plainBlock: fc.Arbitrary<PlainBlock> = fc.record({
  type: fc.constantFrom('paragraph', 'heading', 'blockquote', 'list', 'divider'),
  text,
  marks: fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40), type: fc.constantFrom('strong', 'em') }), {
    maxLength: 3,
  }),
});

test('whatever the blocks, the document is valid, keeps every word and gives every block an id of its own', () => {
  fc.assert(
    fc.property(fc.array(plainBlock), text, (blocks, headline) => {
      const doc = buildDocument({ headline, blocks });
      const units = textUnits(parseDocument(doc.toJSON()));
      const written = blocks.filter((block) => block.type !== 'divider').map((block) => block.text);
      const body = units.slice(2).map((unit) => unit.text);
      expect(body).toEqual(blocks.length > 0 ? written : ['']);
      const ids = units.map((unit) => unit.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain(null);
    }),
  );
});
