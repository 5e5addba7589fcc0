import type { Node } from 'prosemirror-model';

/**
 * Where a document is another than before, as positions in it, the places beside included; null where it is the same.
 * Blocks stay the same objects until something in them changes, so that looking costs nothing near reading the text.
 */
export function changedRange(before: Node, after: Node): { from: number; to: number } | null {
  const start = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (start === null || !ends) return null;
  // The same letters on both sides can be counted twice.
  const end = Math.max(ends.b, ends.b + start - Math.min(ends.a, ends.b));
  return { from: Math.max(0, start - 1), to: Math.min(after.content.size, end + 1) };
}
