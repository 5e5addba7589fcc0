import type { Node, ResolvedPos } from 'prosemirror-model';
import { documentSchema } from '../schema.ts';

const { list_item } = documentSchema.nodes;

const isInItem = ($pos: ResolvedPos) => $pos.parent.isTextblock && $pos.node(-1).type === list_item;

/**
 * How deep the list is that holds a range of words and of nothing else but the breaks between its items; null if there
 * is none. A list in an item is more than a break.
 */
export function listAround(doc: Node, from: number, to: number): number | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  if (!isInItem($from) || !isInItem($to) || $from.depth !== $to.depth) return null;
  const depth = $from.depth - 2;
  if ($from.start(depth) !== $to.start(depth)) return null;
  const [first, last] = [$from.index(depth), $to.index(depth)];
  if (first === last) return $from.sameParent($to) ? depth : null;
  const isAtEnd = $from.indexAfter(depth + 1) === $from.node(depth + 1).childCount;
  const isAtStart = $to.index(depth + 1) === 0;
  const between = $from.node(depth).children.slice(first + 1, last);
  return isAtEnd && isAtStart && between.every(({ childCount }) => childCount === 1) ? depth : null;
}
