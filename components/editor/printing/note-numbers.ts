import type { Node } from 'prosemirror-model';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';

/** A number for each of these notes that has words, in the order in which their words end, and where that is. */
export function noteNumbers(doc: Node, isPrinted: (id: string) => boolean): Map<string, NumberedNote> {
  const ends = new Map<string, number>();
  for (const { id, to } of annotationRanges(doc)) if (isPrinted(id)) ends.set(id, to);
  const inOrder = [...ends].sort(([, one], [, other]) => one - other);
  return new Map(inOrder.map(([id, at], index) => [id, { number: index + 1, at }]));
}

export type NumberedNote = { number: number; at: number };
