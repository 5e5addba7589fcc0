import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { NewAnnotation } from '../annotation/schema.ts';
import { documentSchema } from '../document/schema.ts';
import { textUnits } from '../document/units.ts';
import type { Applied, Range } from './apply-merge.ts';
import type { Choices, Conflict } from './schema.ts';

/** Characters of a note, with room for what introduces them. */
const NOTE = /[\s\S]{1,4500}/gu;

/**
 * Puts the words of each conflict that do not stand in the text into comments on those that do, so that both texts are
 * kept. Words longer than a note are several.
 * @returns the steps that mark the places, and the threads to begin with them
 */
export function noteOtherWords(applied: Applied, conflicts: readonly Conflict[], choices: Choices) {
  const tr = new Transform(applied.doc);
  const annotations: NewAnnotation[] = [];
  for (const conflict of conflicts) {
    const place = wordsAt(applied.doc, applied.places.get(conflict.id));
    if (!place) continue;
    for (const body of bodiesOf(conflict, choices[conflict.id] ?? 'ours')) {
      const id = crypto.randomUUID();
      annotations.push({ id, kind: 'comment', body });
      tr.addMark(place.from, place.to, documentSchema.marks.annotation.create({ id }));
    }
  }
  return { steps: tr.steps, annotations };
}

function bodiesOf({ base, ours, theirs }: Conflict, choice: 'ours' | 'theirs' | 'both'): string[] {
  if (choice === 'both') return [];
  if (choice === 'ours' && theirs.trim() === '') return quoted('The agency’s update leaves this out', base);
  if (choice === 'ours') return quoted('The agency’s update says here', theirs);
  if (ours.trim() === '') return quoted('The newsroom had left this out', base);
  return quoted('The newsroom’s words here were', ours);
}

const quoted = (says: string, words: string): string[] =>
  (words.match(NOTE) ?? ['']).map((part) => (part.trim() === '' ? `${says}.` : `${says}: “${part.trim()}”`));

/** Words to put a note on: those of the range, or where it holds none, the nearest before it. */
function wordsAt(doc: Node, range: Range | undefined): Range | null {
  if (range && doc.textBetween(range.from, range.to, ' ').trim() !== '') return range;
  const end = range?.from ?? 0;
  const blocks = textUnits(doc).filter(({ text }) => text.trim() !== '');
  const block = blocks.findLast(({ pos }) => pos < end) ?? blocks[0];
  if (!block) return null;
  const start = block.pos + 1;
  const words = [...block.text.matchAll(/\S+/gu)];
  const word = words.findLast(({ index }) => start + index < end) ?? words[0];
  return word ? { from: start + word.index, to: start + word.index + word[0].length } : null;
}
