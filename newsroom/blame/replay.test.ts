import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { plainStory } from '#testing/plain-story.ts';
import { newBlockId } from '../document/block-ids.ts';
import { documentSchema } from '../document/schema.ts';
import { textUnits } from '../document/units.ts';
import { blocksOf, type Known, type Logged, replay, type Written } from './replay.ts';
import type { Run } from './runs.ts';

/** Each writer has letters of their own, so that a character tells who typed it. */
const letters = { source: 'abcdef', rojda: 'ghijkl', deniz: 'îşçûê', hêvî: 'ابپتجچ' };
const writers = Object.keys(letters) as (keyof typeof letters)[];
const writerOf = (letter: string) => writers.find((writer) => letters[writer].includes(letter));

const start: Written = (() => {
  const doc = plainStory('abc def', '> fed cab', 'abba dad fed', 'bead fade cafe', 'decade bad face');
  return { doc, runs: [[doc.content.size, 'source', 0]] };
})();

const edit = fc.record({
  what: fc.constantFrom(
    ...(['type', 'type', 'type', 'word', 'delete', 'split', 'join', 'move', 'heading', 'bold'] as const),
  ),
  who: fc.constantFrom('rojda', 'deniz', 'hêvî' as const),
  at: fc.nat(999).map((part) => part / 1000),
  to: fc.nat(999).map((part) => part / 1000),
  letter: fc.nat(4),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function stepsOf(doc: Node, { what, who, at, to, letter }: Edit): readonly Step[] {
  const tr = new Transform(doc);
  const units = textUnits(doc);
  const unit = units[Math.floor(at * units.length)] as (typeof units)[number];
  const [first, end] = [unit.pos + 1, unit.pos + 1 + unit.node.content.size];
  const pos = first + Math.floor(to * (unit.node.content.size + 1));
  const own = [...letters[who]][letter] ?? '';
  const isBody = unit.type === 'paragraph' || unit.type === 'heading';
  if (what === 'type') tr.insert(pos, documentSchema.text(own));
  else if (what === 'word')
    tr.replaceWith(pos, Math.min(end, pos + 6), documentSchema.text(` ${own}${own} `));
  else if (what === 'delete') tr.delete(pos, Math.min(end, pos + 4));
  else if (what === 'bold') tr.addMark(first, pos, documentSchema.marks.strong.create());
  else if (!isBody) return [];
  else if (what === 'heading')
    tr.setNodeMarkup(unit.pos, documentSchema.nodes.heading, { ...unit.node.attrs, level: 2 });
  else if (what === 'split')
    tr.split(pos, 1, [{ type: unit.node.type, attrs: { ...unit.node.attrs, id: newBlockId() } }]);
  else if (what === 'join' && doc.resolve(unit.pos).nodeBefore?.type === unit.node.type) tr.join(unit.pos);
  else if (what === 'move' && doc.childCount > 3) {
    tr.delete(unit.pos, unit.pos + unit.node.nodeSize).insert(tr.doc.content.size, unit.node);
  }
  return tr.steps;
}

/** Each character of the document with whom the runs say it is of. */
function blamed({ doc, runs }: Written): [string, string][] {
  const owners = runs.flatMap(([length, writer]) => new Array<string>(length).fill(writer));
  const found: [string, string][] = [];
  doc.descendants((node, pos) => {
    for (const [offset, letter] of [...(node.text ?? '')].entries())
      found.push([letter, owners[pos + offset] ?? '']);
  });
  return found;
}

const total = (runs: readonly Run[]) => runs.reduce((sum, [length]) => sum + length, 0);

function write(edits: readonly Edit[], from = start): { log: Logged[]; doc: Node } {
  let { doc } = from;
  const log: Logged[] = [];
  for (const [at, each] of edits.entries()) {
    for (const step of stepsOf(doc, each)) {
      doc = step.apply(doc).doc as Node;
      log.push({ step: step.toJSON(), writer: each.who, at, known: null });
    }
  }
  return { log, doc };
}

it('covers the text exactly, and whoever is told typed the words', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
      const { log, doc } = write(edits);
      const written = replay(start, log);
      expect(written.doc.eq(doc)).toBe(true);
      expect(total(written.runs)).toBe(doc.content.size);
      const wrong = blamed(written).filter(
        ([letter, writer]) => letter !== ' ' && writerOf(letter) !== writer,
      );
      expect(wrong).toEqual([]);
    }),
  );
});

it('tells the same whether it starts at the beginning or in between, where nothing is deleted', () => {
  const still = edit.filter(({ what }) => what !== 'move' && what !== 'delete' && what !== 'word');
  fc.assert(
    fc.property(fc.array(still, { maxLength: 40 }), fc.nat(40), (edits, cut) => {
      const { log } = write(edits);
      const between = replay(start, log.slice(0, cut));
      expect(replay(between, log.slice(cut)).runs).toEqual(replay(start, log).runs);
    }),
  );
});

it('gives the words of a version that is restored to those who wrote them', () => {
  const paragraph = textUnits(start.doc)[2];
  const from = (paragraph?.pos ?? 0) + 1;
  const gone = new Transform(start.doc).delete(from, from + 5);
  const back = new Transform(gone.doc).insert(from, documentSchema.text('abba '));
  const shorter = replay(start, [{ step: gone.steps[0]?.toJSON(), writer: 'rojda', at: 1, known: null }]);
  const restored = (known: Known | null) =>
    replay(shorter, [{ step: back.steps[0]?.toJSON(), writer: 'deniz', at: 2, known }]).runs;
  expect(restored(blocksOf(start))).toEqual(start.runs);
  expect(new Set(restored(null).map(([, writer]) => writer))).toEqual(new Set(['source', 'deniz']));
});

it('leaves words that somebody deletes and brings back by undoing with their writers', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const undone = edits.map((each) => ({ ...each, who: 'rojda' as const }));
      const { log, doc } = write(undone);
      let current = doc;
      let before = start.doc;
      const docs = log.map(({ step }) => {
        const applied = before;
        before = Step.fromJSON(documentSchema, step).apply(before).doc as Node;
        return applied;
      });
      const back = log.toReversed().map(({ step }, index): Logged => {
        const inverse = Step.fromJSON(documentSchema, step).invert(docs[log.length - 1 - index] as Node);
        current = inverse.apply(current).doc as Node;
        return { step: inverse.toJSON(), writer: 'rojda', at: 100, known: null };
      });
      const written = replay(start, [...log, ...back]);
      expect(current.eq(start.doc)).toBe(true);
      expect(blamed(written).filter(([letter, writer]) => letter !== ' ' && writer !== 'source')).toEqual([]);
    }),
  );
});
