import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { buildDocument, type PlainBlock } from '../document/build.ts';
import { documentSchema } from '../document/schema.ts';
import { textUnits } from '../document/units.ts';
import { applyMerge } from './apply-merge.ts';
import { mergeUpdate } from './merge-update.ts';

const built = (...blocks: PlainBlock[]): Node => buildDocument({ headline: 'Night bell', blocks });
const TEXT = 'The crew of the Albatros rang the night bell twice.';
type Marks = NonNullable<PlainBlock['marks']>;
const paragraph = (...marks: Marks): PlainBlock => ({ type: 'paragraph', text: TEXT, marks });
const on = (words: string, type: 'strong' | 'em' | 'link', href?: string): Marks[number] => {
  const start = TEXT.indexOf(words);
  return { type, start, end: start + words.length, ...(href && { href }) };
};

/** Each run of words with the names of its marks, as far as it has any. */
const marked = (doc: Node): string[] => {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.marks.length > 0) {
      found.push(`${node.text}: ${node.marks.map(({ type, attrs }) => attrs.href ?? type.name).join(' ')}`);
    }
  });
  return found;
};

function merged(base: Node, ours: Node, theirs: Node) {
  const applied = applyMerge(mergeUpdate({ base, ours, theirs }), {});
  applied.doc.check();
  return applied;
}

describe('emphasis and links that the agency changed on the same words', () => {
  const base = built(paragraph(on('night bell', 'strong'), on('crew', 'link', 'https://old.example/')));
  const theirs = built(paragraph(on('Albatros', 'em'), on('crew', 'link', 'https://new.example/')));

  it('are put on, changed and taken off, one step each', () => {
    const { doc, steps } = merged(base, base, theirs);
    expect(marked(doc)).toEqual(['crew: https://new.example/', 'Albatros: em']);
    expect(steps).toHaveLength(3);
  });

  it('stay the newsroom’s where it had changed them, and its own marks and words stay', () => {
    const start = (textUnits(base)[2]?.pos ?? 0) + 1;
    const range = (words: string) =>
      [start + TEXT.indexOf(words), start + TEXT.indexOf(words) + words.length] as const;
    const { em, link, annotation } = documentSchema.marks;
    const ours = new Transform(base)
      .addMark(...range('crew'), link.create({ href: 'https://ours.example/' }))
      .addMark(...range('bell'), annotation.create({ id: 'note' }))
      .addMark(...range('twice'), em.create())
      .insert(range('Albatros')[0], documentSchema.text('good ship ')).doc;
    expect(marked(merged(base, ours, theirs).doc)).toEqual([
      'crew: https://ours.example/',
      'Albatros: em',
      'bell: annotation',
      'twice: em',
    ]);
    expect(merged(base, ours, base).steps).toEqual([]);
  });
});

const words = ['ferry', 'harbour', 'the', 'of', 'night', 'bell', 'rîya', 'الميناء', 'کەشتی', 'crew'];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 4, maxLength: 24 })
  .map((chosen) => `${chosen.join(' ')}.`);
const looks = fc.array(
  fc.record({
    type: fc.constantFrom('strong' as const, 'em' as const, 'link' as const),
    start: fc.nat(160),
    length: fc.integer({ min: 1, max: 60 }),
    href: fc.constantFrom('https://a.example/', 'https://b.example/'),
  }),
  { maxLength: 4 },
);

const dressed = (
  row: string,
  look: readonly { type: 'strong' | 'em' | 'link'; start: number; length: number; href: string }[],
): PlainBlock => ({
  type: 'paragraph',
  text: row,
  marks: look
    .filter(({ start }) => start < row.length)
    .map(({ length, ...mark }) => ({ ...mark, end: Math.min(row.length, mark.start + length) })),
});

const contents = (doc: Node) => textUnits(doc).map(({ node }) => node.content.toJSON());

it('where the newsroom changed nothing, the story is what the agency sends: words and marks', () => {
  const row = fc.record({ text, edited: fc.option(text), before: looks, after: looks });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const base = built(...rows.map((each) => dressed(each.text, each.before)));
      const theirs = built(...rows.map((each) => dressed(each.edited ?? each.text, each.after)));
      const { doc, steps } = merged(base, base, theirs);
      expect(contents(doc)).toEqual(contents(theirs));
      expect(steps.reduce((now, step) => step.apply(now).doc as Node, base).eq(doc)).toBe(true);
      expect(merged(theirs, doc, theirs).steps).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
