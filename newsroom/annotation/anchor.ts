import type { Node } from 'prosemirror-model';
import { annotationRanges, type MarkedRange } from '../document/annotation-marks.ts';

/** The words of an annotation with what stands around them: kept to say what is gone, and to propose a place. */
export type Anchor = { quote: string; prefix: string; suffix: string; blockId: string };

const QUOTE = 1_000;
const AROUND = 64;

/**
 * Where the document carries the annotations, in the order of their words; those that it does not carry are left out.
 * Quotes and surroundings are cut to a fair length.
 */
export function anchorsOf(doc: Node, ids: readonly string[]): Map<string, Anchor> {
  const asked = new Set(ids);
  const ends = new Map<string, { first: MarkedRange; last: MarkedRange }>();
  for (const range of annotationRanges(doc)) {
    if (!asked.has(range.id)) continue;
    const { first } = ends.get(range.id) ?? { first: range };
    ends.set(range.id, { first, last: range });
  }
  return new Map(Array.from(ends, ([id, { first, last }]) => [id, anchorAt(doc, first.from, last.to)]));
}

/** Where the document carries the annotation, or null if nowhere. */
export const anchorOf = (doc: Node, id: string): Anchor | null => anchorsOf(doc, [id]).get(id) ?? null;

function anchorAt(doc: Node, from: number, to: number): Anchor {
  const text = (start: number, end: number) => doc.textBetween(start, end, '\n', '\n');
  const block = doc.resolve(from).parent;
  return {
    quote: cut(text(from, to), QUOTE),
    prefix: text(Math.max(0, from - AROUND), from).toWellFormed(),
    suffix: text(to, Math.min(doc.content.size, to + AROUND)).toWellFormed(),
    blockId: (block.attrs.id as string | null) ?? '',
  };
}

const cut = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length).toWellFormed()}…` : text;
