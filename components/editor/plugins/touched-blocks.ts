import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { changedSpans } from '#newsroom/document/suggestions/spans.ts';

type Range = { from: number; to: number };
type Placed = { node: Node; pos: number };

/**
 * The blocks of words that are others than before, and those that steps put back as they were (a move, an older version):
 * what was drawn on these went with the words that they replaced.
 */
export function touchedBlocks({ before, doc, mapping }: Transaction): Placed[] {
  const changed = changedRange(before, doc);
  const ranges = changedSpans(mapping.maps).map(({ newFrom, newTo }) => ({ from: newFrom, to: newTo }));
  const touched = new Map<number, Node>();
  for (const { from, to } of changed ? [...ranges, changed] : ranges) {
    doc.nodesBetween(from, to, (node, pos) => {
      if (node.isTextblock) touched.set(pos, node);
      return !node.isTextblock;
    });
  }
  return [...touched].map(([pos, node]) => ({ node, pos })).toSorted((a, b) => a.pos - b.pos);
}

/**
 * Where a document is another than before, as positions in it, the places beside included; null where it is the same.
 * Blocks stay the same objects until something in them changes, so that looking costs nothing near reading the text.
 */
function changedRange(before: Node, after: Node): Range | null {
  const start = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (start === null || !ends) return null;
  // The same letters on both sides can be counted twice.
  const end = Math.max(ends.b, ends.b + start - Math.min(ends.a, ends.b));
  return { from: Math.max(0, start - 1), to: Math.min(after.content.size, end + 1) };
}
