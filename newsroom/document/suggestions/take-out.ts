import { NodeRange } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { documentSchema } from '../schema.ts';
import { aroundsOf } from './around.ts';

const { list_item, doc: root } = documentSchema.nodes;

/**
 * Takes a block out of its list or quote, where it stood by suggestion, and what follows it there and is in it by no
 * suggestion of its own.
 * @returns where the block stands now
 */
export function takeOut(tr: Transform, pos: number): number {
  const $from = tr.doc.resolve(pos + 1);
  const depth = $from.depth - 1;
  const isItem = $from.node(depth).type === list_item;
  const list = isItem ? depth - 1 : depth;
  const end = isItem ? $from.end(depth) : $from.after();
  const isInside = $from.node(depth).type !== root;
  const hasMore = isInside && $from.indexAfter(list) < $from.node(list).childCount;
  const begin = tr.steps.length;
  if (isInside) tr.lift(new NodeRange($from, tr.doc.resolve(end - 1), depth), list - 1);
  const map = tr.mapping.slice(begin);
  const [start, stop] = [map.map(pos, 1), map.map(end, -1)];
  tr.doc.nodesBetween(start, stop, (node, at) => {
    if (at >= start && node.isTextblock) for (const mark of aroundsOf(node)) tr.removeNodeMark(at, mark);
    return !node.isTextblock;
  });
  const next = stop + (isItem ? 2 : 1);
  const after = hasMore ? tr.doc.nodeAt(next) : null;
  if (after && aroundsOf(after).length === 0) takeOut(tr, next);
  return start;
}
