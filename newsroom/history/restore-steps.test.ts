import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '#testing/history/any-document.ts';
import { plainStory } from '#testing/plain-story.ts';
import { annotationIds } from '../document/annotation-marks.ts';
import { contentHash } from '../document/hash.ts';
import { documentSchema } from '../document/schema.ts';
import { returningNotes } from './carry-notes.ts';
import { restoreSteps } from './restore-steps.ts';
import { rowsOf } from './rows.ts';

const { annotation } = documentSchema.marks;

/** As another browser gets them: read from JSON, one after the other. */
function apply(doc: Node, steps: readonly Step[]): Node {
  const tr = new Transform(doc);
  for (const step of steps) tr.step(Step.fromJSON(documentSchema, step.toJSON()));
  tr.doc.check();
  return tr.doc;
}

const threads = new Set(['note-1']);
const restore = (current: Node, earlier: Node) =>
  apply(current, restoreSteps(current, earlier, returningNotes(current, threads)));

const paragraphs = (...texts: string[]) => plainStory('Lamps', ...texts);

/** The document with a note on the first time that the words stand in it. */
function noted(doc: Node, words: string, id = 'note-1'): Node {
  const row = rowsOf(doc).find(({ node }) => node.textContent.includes(words));
  const from = (row?.pos ?? 0) + 1 + (row?.node.textContent.indexOf(words) ?? 0);
  return new Transform(doc).addMark(from, from + words.length, annotation.create({ id })).doc;
}

const withNote = (doc: Node, id = 'note-1'): string => {
  let words = '';
  doc.descendants((node) => {
    if (node.marks.some((mark) => mark.attrs.id === id)) words += node.text ?? '';
  });
  return words;
};

function edited(doc: Node, words: string, to: string): Node {
  const row = rowsOf(doc).find(({ node }) => node.textContent.includes(words));
  const from = (row?.pos ?? 0) + 1 + (row?.node.textContent.indexOf(words) ?? 0);
  const tr = new Transform(doc);
  const end = from + words.length;
  return (to === '' ? tr.delete(from, end) : tr.replaceWith(from, end, documentSchema.text(to))).doc;
}

describe('restoring', () => {
  it('makes of any document any other: what readers get of it, and which block is which', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (current, earlier) => {
        const after = restore(current, earlier);
        expect(contentHash(after)).toBe(contentHash(earlier));
        expect(rowsOf(after).map(({ id }) => id)).toEqual(rowsOf(earlier).map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });

  it('brings in no note without a thread', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (current, earlier) => {
        const known = annotationIds(current).union(threads);
        expect([...annotationIds(restore(current, earlier))].filter((id) => !known.has(id))).toEqual([]);
      }),
    );
  });

  it('of the document itself takes no step', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        expect(restoreSteps(doc, doc, returningNotes(doc, threads))).toEqual([]);
      }),
    );
  });

  it('changes nothing but the words that changed', () => {
    const earlier = paragraphs('The lamp is lit over the quay.', 'The gulls are loud.');
    const current = edited(earlier, 'lit', 'dark');
    const steps = restoreSteps(current, earlier, returningNotes(current, threads));
    expect(steps).toHaveLength(1);
    expect(steps[0]?.toJSON()).toMatchObject({ slice: { content: [{ type: 'text', text: 'lit' }] } });
  });

  it('keeps a later note on its words, also where the paragraph moves', () => {
    const earlier = paragraphs('The lamp is lit over the quay.', 'The gulls are loud.', 'A bell rang.');
    const [headline, standfirst, one, two, three] = earlier.children as [Node, Node, Node, Node, Node];
    const moved = earlier.copy(
      earlier.content
        .cut(0, 0)
        .append(documentSchema.nodes.doc.create(null, [headline, standfirst, two, three, one]).content),
    );
    const current = noted(edited(moved, 'lit', 'dark'), 'over the quay');
    const after = restore(current, earlier);
    expect(withNote(after)).toBe('over the quay');
    expect(contentHash(after)).toBe(contentHash(earlier));
  });

  it('puts words that come back inside a note into it', () => {
    const earlier = paragraphs('The lamp is lit over the old quay.');
    const current = noted(edited(earlier, 'old ', ''), 'over the quay');
    expect(withNote(restore(current, earlier))).toBe('over the old quay');
  });

  it('leaves no note on a full stop alone, nor on words that come in the place of all of its own', () => {
    const current = noted(paragraphs('The lamps were lit by the crew.'), 'crew.');
    for (const [words, left] of [
      ['The lamps were lit by the old keeper.', ''],
      ['The lamps were lit.', ''],
      ['The lamps were lit by the whole crew.', 'crew.'],
    ] as const)
      expect(withNote(restore(current, edited(current, current.child(2).textContent, words)))).toBe(left);
  });

  it('brings a note back with its words, if its thread is there and it stands nowhere else', () => {
    const earlier = noted(
      noted(paragraphs('The lamp is lit.', 'The gulls are loud.'), 'gulls'),
      'lamp',
      'note-2',
    );
    const current = edited(edited(earlier, 'gulls', 'herons'), 'lamp', 'fire');
    const plain = apply(current, []);
    expect(withNote(plain)).toBe('');
    const after = restore(plain, earlier);
    expect([withNote(after), withNote(after, 'note-2')]).toEqual(['gulls', '']);
    const elsewhere = noted(current, 'lit');
    expect(withNote(restore(elsewhere, earlier))).toBe('lit');
  });
});
