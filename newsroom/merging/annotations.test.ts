import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { annotationRanges } from '../document/annotation-marks.ts';
import { buildDocument } from '../document/build.ts';
import { documentSchema } from '../document/schema.ts';
import { textUnits } from '../document/units.ts';
import { applyMerge } from './apply-merge.ts';
import { mergeUpdate } from './merge-update.ts';

const PARAGRAPHS = 100;
const NOTES = 300;

/** Numbers in [0, below) that are the same every time: mulberry32. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const vocabulary =
  'the ferry crew of a night harbour bell rang and nobody on quay saw how fog came over water before lamps were lit by old keeper who had no oil left for them said council will pay in spring if port is open'.split(
    ' ',
  );

const built = (paragraphs: readonly (readonly string[])[]): Node =>
  buildDocument({
    headline: 'Fog over the harbour',
    blocks: paragraphs.map((words) => ({ type: 'paragraph', text: `${words.join(' ')}.` })),
  });

/** An agency's edit of a paragraph: some words changed, put in or left out; now and then it is moved, split or joined. */
function editParagraph(all: string[][], at: number, roll: (below: number) => number): void {
  const words = [...(all[at] ?? [])];
  for (let edits = 1 + roll(3); edits > 0; edits -= 1) {
    const place = roll(words.length);
    words.splice(
      place,
      roll(4),
      ...Array.from({ length: roll(4) }, () => vocabulary[roll(vocabulary.length)] ?? ''),
    );
  }
  all[at] = words;
  const kind = roll(20);
  if (kind === 0) all.splice(at, 1, words.slice(0, 20), words.slice(20));
  if (kind === 1) all.splice(roll(all.length), 0, ...all.splice(at, 1));
  if (kind === 2 && all[at + 1]) all.splice(at, 2, [...words, ...(all[at + 1] ?? [])]);
}

/** The story with notes of one to eight words, and where each of them stood. */
function annotated(doc: Node, roll: (below: number) => number): { ours: Node; notes: Map<string, string> } {
  const tr = new Transform(doc);
  const notes = new Map<string, string>();
  const units = textUnits(doc).slice(2);
  while (notes.size < NOTES) {
    const unit = units[roll(units.length)];
    const words = [...(unit?.text.matchAll(/\S+/g) ?? [])];
    const first = roll(words.length);
    const [from, to] = [words[first], words[Math.min(words.length - 1, first + roll(8))]];
    if (!unit || !from || !to) continue;
    const id = `note-${notes.size}`;
    const start = unit.pos + 1 + from.index;
    const end = unit.pos + 1 + to.index + to[0].length;
    tr.addMark(start, end, documentSchema.marks.annotation.create({ id }));
    notes.set(id, doc.textBetween(start, end));
  }
  return { ours: tr.doc, notes };
}

it.each([1, 2, 3])('of 300 notes 290 stay when the agency edits 30 of 100 paragraphs (%i)', (seed) => {
  const roll = dice(seed);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: 30 + roll(40) }, () => vocabulary[roll(vocabulary.length)] ?? ''),
  );
  const base = built(paragraphs);
  const { ours, notes } = annotated(base, roll);
  const next = paragraphs.map((words) => [...words]);
  for (let edited = 0; edited < PARAGRAPHS * 0.3; edited += 1) editParagraph(next, roll(next.length), roll);
  const theirs = built(next);
  const { doc } = applyMerge(mergeUpdate({ base, ours, theirs }), {});
  expect(textUnits(doc).map(({ text }) => text)).toEqual(textUnits(theirs).map(({ text }) => text));

  const ranges = Map.groupBy(annotationRanges(doc), ({ id }) => id);
  let exactly = 0;
  let onRest = 0;
  for (const [id, words] of notes) {
    const now = (ranges.get(id) ?? []).map(({ from, to }) => doc.textBetween(from, to, ' ')).join(' ');
    const old = words.split(' ');
    if (now === words) exactly += 1;
    else if (now.split(' ').some((word) => old.includes(word))) onRest += 1;
  }
  console.info(
    `${exactly} of ${NOTES} notes on exactly their words, ${onRest} on what is left of the passage`,
  );
  expect(exactly + onRest).toBeGreaterThanOrEqual(290);
});
