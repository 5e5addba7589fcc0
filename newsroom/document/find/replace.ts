import { Mark, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { insertionOf, plainMarks } from '../suggestions/marks.ts';
import type { Range } from './matches.ts';

/**
 * Puts other words in the place of a range inside one block. What begins and ends alike stays, and the new words take
 * the marks of the first that go, and the notes and tags of all: so nothing that stands on them is lost. They are
 * suggested where all that they replace was.
 */
export function replaceWords(transaction: Transaction, { from, to }: Range, words: string): void {
  const { doc } = transaction;
  const old = doc.textBetween(from, to, '\n', '\n');
  if (old === words) return;
  let start = 0;
  while (start < Math.min(old.length, words.length) && old[start] === words[start]) start += 1;
  let end = 0;
  const room = Math.min(old.length, words.length) - start;
  while (end < room && old.at(-1 - end) === words.at(-1 - end)) end += 1;
  // Half of a surrogate pair is no letter.
  if (/[\ud800-\udbff]/.test(old[start - 1] ?? '')) start -= 1;
  if (/[\udc00-\udfff]/.test(old.at(-end) ?? '') && end > 0) end -= 1;
  const [first, last] = [from + start, to - end];
  const core = words.slice(start, words.length - end);
  if (core === '') transaction.delete(first, last);
  else {
    const marks = [...plainMarks(marksOf(doc, first, last)), ...suggestedAs(doc, from, to)];
    transaction.replaceWith(first, last, doc.type.schema.text(core, Mark.setFrom(marks)));
  }
}

/** The suggestion that all words of a range are. */
function suggestedAs(doc: Node, from: number, to: number): readonly Mark[] {
  const found = new Set<Mark | undefined>();
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) found.add(insertionOf(node));
  });
  const [only, ...others] = found;
  return only && others.every((mark) => mark?.attrs.id === only.attrs.id) ? [only] : [];
}

function marksOf(doc: Node, from: number, to: number): readonly Mark[] {
  const $from = doc.resolve(from);
  if (from === to) return $from.marks();
  let marks = $from.nodeAfter?.marks ?? [];
  doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return;
    for (const mark of node.marks) if (standsOnWords(mark)) marks = mark.addToSet(marks);
  });
  return marks;
}

const standsOnWords = (mark: Mark) => mark.type.name === 'annotation' || mark.type.name === 'its';
