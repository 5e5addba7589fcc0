import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '#testing/history/any-document.ts';
import { plainStory } from '#testing/plain-story.ts';
import { documentSchema } from '../document/schema.ts';
import type { DiffBlock, DocumentDiff } from './diff.ts';
import { diffDocuments } from './diff-documents.ts';
import { plainText } from './diff-runs.ts';
import { rowsOf } from './rows.ts';

/** The text of one side, as the diff tells it. */
const sideOf = ({ blocks }: DocumentDiff, side: 'before' | 'after'): string[] =>
  blocks
    .filter((block) => block[side] !== null)
    .sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0))
    .map(({ runs }) =>
      runs
        .filter(({ kind }) => kind !== (side === 'before' ? 'new' : 'gone'))
        .map(({ text }) => text)
        .join(''),
    );

const textsOf = (doc: Node): string[] =>
  rowsOf(doc).map(({ node }) => plainText(node).replaceAll('\0', '\n'));

const paragraphs = (...texts: string[]) => plainStory('Lamps', ...texts);

const told = (blocks: readonly DiffBlock[]) =>
  blocks
    .slice(2)
    .map(({ change, moved, runs }) => [
      moved ? `${change} ${moved}` : change,
      runs
        .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`))
        .join(''),
    ]);

describe('of any two documents, the diff', () => {
  it('has every word of both, each where it belongs', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const diff = diffDocuments(before, after);
        expect(sideOf(diff, 'before')).toEqual(textsOf(before));
        expect(sideOf(diff, 'after')).toEqual(textsOf(after));
      }),
    );
  });

  it('shows no block of both as removed and added', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const texts = (doc: Node) => rowsOf(doc).filter(({ node }) => node.isTextblock);
        const ids = new Set(texts(before).map(({ id }) => id));
        const shared = texts(after).filter(({ id }) => ids.has(id));
        const { blocks } = diffDocuments(before, after);
        for (const { id } of shared) {
          expect(blocks.filter((block) => block.id === id && block.change === 'removed')).toEqual([]);
          expect(blocks.find((block) => block.id === id && block.after !== null)?.before).not.toBeNull();
        }
      }),
    );
  });

  it('of a document with itself, tells nothing', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const { blocks } = diffDocuments(doc, doc);
        expect(blocks.every(({ change, moved }) => change === 'same' && moved === null)).toBe(true);
      }),
    );
  });
});

describe('between two versions of a story', () => {
  const before = paragraphs(
    'The lamp is lit.',
    'The gulls are loud over the old quay.',
    'A bell rang twice at noon.',
  );
  const [headline, standfirst, ...rest] = before.children as [Node, Node, ...Node[]];
  const story = (...blocks: (Node | undefined)[]) =>
    documentSchema.nodes.doc.create(null, [
      headline,
      standfirst,
      ...blocks.filter((block) => block !== undefined),
    ]);

  it('tells words that went and came', () => {
    const changed = rest[1]?.copy(
      documentSchema.nodes.paragraph.create(null, [documentSchema.text('The gulls are quiet over the quay.')])
        .content,
    );
    expect(told(diffDocuments(before, story(rest[0], changed, rest[2])).blocks)).toEqual([
      ['same', 'The lamp is lit.'],
      ['changed', 'The gulls are [-loud][+quiet] over the[- old] quay.'],
      ['same', 'A bell rang twice at noon.'],
    ]);
  });

  it('tells a paragraph that moved, by its id or by its words', () => {
    const moved = [['same down', 'The lamp is lit.']];
    expect(told(diffDocuments(before, story(rest[1], rest[2], rest[0])).blocks).slice(2)).toEqual(moved);
    const again = paragraphs(
      'The gulls are loud over the old quay.',
      'A bell rang twice at noon.',
      'The lamp is lit.',
    );
    expect(told(diffDocuments(before, again).blocks).slice(2)).toEqual(moved);
  });

  it('shows a removed paragraph where it stood', () => {
    expect(told(diffDocuments(before, story(rest[0], rest[2])).blocks)).toEqual([
      ['same', 'The lamp is lit.'],
      ['removed', '[-The gulls are loud over the old quay.]'],
      ['same', 'A bell rang twice at noon.'],
    ]);
  });

  it('tells looks and kinds apart from words', () => {
    const { strong } = documentSchema.marks;
    const [text] = rest[0]?.children ?? [];
    const bold = rest[0]?.copy(rest[0].content.replaceChild(0, (text as Node).mark([strong.create()])));
    const heading = documentSchema.nodes.heading.create(
      { ...rest[1]?.attrs, level: 3, lang: 'ckb' },
      rest[1]?.content,
    );
    const [first, second] = diffDocuments(before, story(bold, heading, rest[2])).blocks.slice(2);
    expect(first?.runs).toEqual([
      {
        ...{ kind: 'same', text: 'The lamp is lit.' },
        looks: { strong: true, em: false, link: null },
        was: { strong: false, em: false, link: null },
      },
    ]);
    expect(second?.change).toBe('changed');
    expect(second?.changes).toMatchObject([
      { what: 'kind', from: { type: 'paragraph' }, to: { type: 'heading', level: 3 } },
      { what: 'language', from: null, to: 'ckb' },
    ]);
    expect(second?.runs.every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('compares figures by what they say', () => {
    const figure = (alt: string) => documentSchema.nodes.figure.create({ id: 'f', picture: 'p', alt });
    const { blocks } = diffDocuments(story(figure('A lamp'), rest[0]), story(figure('A lit lamp'), rest[0]));
    expect(blocks[2]?.changes).toEqual([{ what: 'alt', from: 'A lamp', to: 'A lit lamp' }]);
  });

  it('tells what a numbered list begins with, on its first item alone', () => {
    const { ordered_list, bullet_list, list_item } = documentSchema.nodes;
    const items = rest.slice(0, 2).map((paragraph) => list_item.create(null, paragraph));
    const numbered = (start: number | null, from = 0) =>
      story(ordered_list.create({ start }, items.slice(from)), rest[2]);
    const changes = (one: Node, other: Node) =>
      diffDocuments(one, other).blocks.map((block) => block.changes.filter(({ what }) => what !== 'kind'));
    const told = (from: number, to: number) => [[], [], [{ what: 'list_start', from, to }], [], []];
    expect(changes(numbered(null), numbered(3))).toEqual(told(1, 3));
    expect(changes(numbered(3), numbered(null))).toEqual(told(3, 1));
    expect(changes(story(bullet_list.create(null, items), rest[2]), numbered(3))).toEqual(told(1, 3));
    // The item before it is gone, the list begins with what it began with.
    expect(changes(numbered(3), numbered(3, 1)).flat()).toEqual([]);
  });

  it('says of words that a split has moved into a paragraph of their own', () => {
    const whole = paragraphs(
      'The lamp is lit over the old quay. The gulls are loud and the bell rang twice at noon.',
    );
    const id = whole.child(2).attrs.id;
    const halves = [
      'The lamp is lit over the old quay.',
      'The gulls are loud and the bell rang twice at noon.',
    ].map((text, place) =>
      documentSchema.nodes.paragraph.create({ id: place === 0 ? id : 'new' }, documentSchema.text(text)),
    );
    const split = documentSchema.nodes.doc.create(null, [whole.child(0), whole.child(1), ...halves]);
    expect(diffDocuments(whole, split).blocks[3]).toMatchObject({
      change: 'added',
      changes: [{ what: 'split' }],
    });
  });
});

it('compares two versions of 10,000 words in less than 200 ms', () => {
  const sentence =
    'The keeper of the lamp counted the boats twice and wrote their names into the book of the harbour';
  const long = (change: (index: number) => string) =>
    paragraphs(
      ...Array.from(
        { length: 200 },
        (_, index) => `${sentence} ${index} ${sentence} ${change(index)} ${sentence}`,
      ),
    );
  const [one, other] = [long(() => 'at dawn'), long((index) => (index % 2 ? 'long before noon' : 'at dawn'))];
  const spent = (before: Node, after: Node) => {
    const { user } = process.cpuUsage();
    const { blocks } = diffDocuments(before, after);
    // Milliseconds of the processor, whatever else the machine does meanwhile.
    return { blocks, took: (process.cpuUsage().user - user) / 1000 };
  };
  spent(one, other);
  const { blocks, took } = spent(one, other);
  expect(blocks.filter(({ change }) => change === 'changed')).toHaveLength(100);
  const nothingAlike = paragraphs(
    ...Array.from({ length: 250 }, (_, index) =>
      Array.from({ length: 40 }, (__, word) => `w${index * word}`).join(' '),
    ),
  );
  const rewritten = spent(one, nothingAlike).took;
  console.info(
    `two versions of 10,000 words: ${took.toFixed(0)} ms, nothing alike: ${rewritten.toFixed(0)} ms`,
  );
  expect(took).toBeLessThan(200);
});
