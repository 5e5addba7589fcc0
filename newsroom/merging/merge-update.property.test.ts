import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { withBlockIds } from '../document/block-ids.ts';
import { buildDocument, type PlainBlock } from '../document/build.ts';
import { documentText } from '../document/settled-text.ts';
import { textUnits } from '../document/units.ts';
import { applyMerge } from './apply-merge.ts';
import { mergeUpdate } from './merge-update.ts';

const words = [
  'ferry',
  'harbour',
  'the',
  'of',
  'night',
  'bell',
  'a',
  'rîya',
  'deniz',
  'الميناء',
  'کەشتی',
  'crew',
  'rope',
];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 0, maxLength: 30 })
  .map((chosen) => (chosen.length > 0 ? `${chosen.join(' ')}.` : ''));
const block: fc.Arbitrary<PlainBlock> = fc.record({
  type: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'blockquote', 'list'),
  text,
});
const blocks = fc.array(block, { minLength: 1, maxLength: 9 });

type Edit = {
  kind: 'insert' | 'change' | 'cut' | 'split' | 'join' | 'delete' | 'move' | 'add';
  at: number;
  to: number;
};
const share = fc.nat(999).map((part) => part / 1000);
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind']>('insert', 'change', 'cut', 'split', 'join', 'delete', 'move', 'add'),
    at: share,
    to: share,
  }),
  { maxLength: 8 },
);

/** The agency's next version: the blocks with edits. Its new words begin with T. */
function agencyEdits(from: readonly PlainBlock[], changes: readonly Edit[]): PlainBlock[] {
  const next = [...from];
  for (const [count, { kind, at, to }] of changes.entries()) {
    const index = Math.floor(at * next.length);
    const target = next[index];
    if (!target) continue;
    const list = target.text.split(' ');
    const place = Math.floor(to * list.length);
    const set = (...tokens: string[]) => {
      next[index] = { ...target, text: tokens.join(' ') };
    };
    const fresh = `Tidings${count}`;
    if (kind === 'insert') set(...list.slice(0, place), fresh, ...list.slice(place));
    else if (kind === 'change') set(...list.slice(0, place), fresh, ...list.slice(place + 2));
    else if (kind === 'cut') set(...list.slice(0, place), ...list.slice(place + 3));
    else if (kind === 'delete') next.splice(index, 1);
    else if (kind === 'move') next.splice(Math.floor(to * (next.length - 1)), 0, ...next.splice(index, 1));
    else if (kind === 'add')
      next.splice(index, 0, { type: 'paragraph', text: `${fresh} from the harbour of night` });
    else if (kind === 'split' && target.type === 'paragraph') {
      const halves = [list.slice(0, place), list.slice(place)].map((half) => ({
        ...target,
        text: half.join(' '),
      }));
      next.splice(index, 1, ...halves);
    } else if (kind === 'join' && next[index + 1]) {
      next.splice(index, 2, { ...target, text: `${target.text} ${next[index + 1]?.text}` });
    }
  }
  return next;
}

/** The newsroom's working copy: edits as an editor makes them. Its new words begin with N. */
function newsroomEdits(from: Node, changes: readonly Edit[]): Node {
  const tr = new Transform(from);
  for (const [count, { kind, at, to }] of changes.entries()) {
    const units = textUnits(tr.doc);
    const unit = units[Math.floor(at * units.length)];
    if (!unit) continue;
    const pos = unit.pos + 1 + Math.floor(to * unit.node.content.size);
    const word = tr.doc.type.schema.text(` Newsroom${count} `);
    const isBody = unit.type === 'paragraph' && tr.doc.resolve(pos).depth === 1;
    if (kind === 'insert' || kind === 'add') tr.insert(pos, word);
    else if (kind === 'change')
      tr.replaceWith(pos, Math.min(pos + 8, unit.pos + 1 + unit.node.content.size), word);
    else if (kind === 'cut') tr.delete(pos, Math.min(pos + 12, unit.pos + 1 + unit.node.content.size));
    else if (!isBody) continue;
    else if (kind === 'split') tr.split(pos);
    else if (kind === 'delete' && tr.doc.childCount > 3) tr.delete(unit.pos, unit.pos + unit.node.nodeSize);
    else if (kind === 'move') {
      tr.insert(tr.doc.content.size, unit.node).delete(unit.pos, unit.pos + unit.node.nodeSize);
    }
  }
  tr.doc.check();
  return withBlockIds(tr.doc);
}

const built = (given: readonly PlainBlock[], headline = 'Night bell'): Node =>
  buildDocument({ headline, standfirst: 'The crew of a ferry.', blocks: given });

const wordsOf = (doc: Node) => documentText(doc).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const lines = (doc: Node) => textUnits(doc).map((unit) => unit.text);
const count = (all: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

const casesOf = (given: fc.Arbitrary<PlainBlock[]>, agency = edits) =>
  fc.tuple(given, edits, agency).map(([first, ofNewsroom, ofAgency]) => {
    const base = built(first);
    return { base, ours: newsroomEdits(base, ofNewsroom), theirs: built(agencyEdits(first, ofAgency)) };
  });

const cases = casesOf(blocks);

/** Where each word stands once and the agency leaves its blocks as they are, an edit can be told in one way only. */
const tellable = casesOf(
  blocks.map((given) =>
    given.map((each, row) => {
      const numbered = each.text.split(' ').map((word, column) => `${word}${row}x${column}`);
      return { ...each, text: numbered.join(' ') };
    }),
  ),
  edits.map((changes) => changes.filter(({ kind }) => !['move', 'split', 'join'].includes(kind))),
);

const runs = { numRuns: 150 };

describe('merging any update into any working copy', () => {
  it('gives what the agency sends where the newsroom changed nothing', () => {
    fc.assert(
      fc.property(cases, ({ base, theirs }) => {
        const merge = mergeUpdate({ base, ours: base, theirs });
        expect(merge.conflicts).toEqual([]);
        const { doc } = applyMerge(merge, {});
        doc.check();
        // A story without a body has one empty paragraph; which kind of empty block it is, nobody reads.
        expect(lines(doc)).toEqual(lines(theirs));
      }),
      runs,
    );
  });

  it('gives no steps where the agency changed nothing', () => {
    fc.assert(
      fc.property(blocks, edits, (given, changes) => {
        const base = built(given);
        const ours = newsroomEdits(base, changes);
        expect(applyMerge(mergeUpdate({ base, ours, theirs: built(given) }), {}).steps).toEqual([]);
      }),
      runs,
    );
  });

  it('keeps every word that the newsroom wrote, and every word of the agency is in it or told', () => {
    fc.assert(
      fc.property(cases, (documents) => {
        const merge = mergeUpdate(documents);
        const { doc, steps } = applyMerge(merge, {});
        doc.check();
        const replayed = steps.reduce((now, step) => step.apply(now).doc as Node, documents.ours);
        expect(replayed.eq(doc)).toBe(true);
        const result = count(wordsOf(doc));
        for (const [word, times] of count(wordsOf(documents.ours))) {
          if (word.startsWith('Newsroom')) expect(result.get(word)).toBe(times);
        }
        const told = merge.pieces.flatMap((piece) => piece.runs);
        const kept = (side: 'base' | 'theirs', changes: string[]) =>
          told
            .filter((run) => changes.includes(run.change))
            .map((run) => run[side])
            .join(' ');
        const explained = `${documentText(doc)} ${kept('theirs', ['conflict'])} ${kept('base', ['ours'])}`;
        for (const word of wordsOf(documents.theirs)) expect(explained).toContain(word);
      }),
      runs,
    );
  });

  it('tells all of the agency’s text in its pieces, in order or moved', () => {
    fc.assert(
      fc.property(cases, (documents) => {
        const { compared } = mergeUpdate(documents);
        const told = compared.flatMap(({ passage }) => passage.theirs.map(({ text }) => text)).sort();
        expect(told).toEqual(lines(documents.theirs).sort());
      }),
      runs,
    );
  });

  it('gives no steps the second time, when the update is the base', () => {
    fc.assert(
      fc.property(cases, ({ base, ours, theirs }) => {
        const { doc } = applyMerge(mergeUpdate({ base, ours, theirs }), {});
        expect(applyMerge(mergeUpdate({ base: theirs, ours: doc, theirs }), {}).steps).toEqual([]);
      }),
      runs,
    );
  });

  it('gives no steps the second time on the old base, where words do not repeat', () => {
    fc.assert(
      fc.property(tellable, ({ base, ours, theirs }) => {
        fc.pre([base, ours, theirs].every((each) => lines(each).every((line) => line.trim() !== '')));
        const { doc } = applyMerge(mergeUpdate({ base, ours, theirs }), {});
        expect(applyMerge(mergeUpdate({ base, ours: doc, theirs }), {}).steps).toEqual([]);
      }),
      runs,
    );
  });

  it('takes the agency’s words everywhere if somebody says so for each conflict', () => {
    fc.assert(
      fc.property(cases, (documents) => {
        const merge = mergeUpdate(documents);
        for (const choice of ['theirs', 'both'] as const) {
          const choices = Object.fromEntries(merge.conflicts.map(({ id }) => [id, choice]));
          const { doc, places } = applyMerge(merge, choices);
          doc.check();
          expect([...places.keys()].sort()).toEqual(merge.conflicts.map(({ id }) => id).sort());
          for (const { from, to } of places.values()) {
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThanOrEqual(doc.content.size);
          }
          const there = new Set(wordsOf(doc));
          for (const { theirs } of merge.conflicts) {
            for (const word of theirs.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
              if (word.startsWith('Tidings')) expect(there).toContain(word);
            }
          }
        }
      }),
      runs,
    );
  });
});
