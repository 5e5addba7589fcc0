import type { Node, ResolvedPos } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { documentSchema } from '../schema.ts';
import { isHead } from './marks.ts';

const { list_item } = documentSchema.nodes;

/**
 * What the break at a position, before a block, parts this block from: the block above it, or, where it begins an item
 * of a list, the last of the item above.
 */
export function blockAbove($pos: ResolvedPos): Node | null {
  if ($pos.nodeBefore || $pos.depth === 0) return $pos.nodeBefore;
  const list = $pos.node($pos.depth - 1);
  const item = $pos.parent.type === list_item ? list.maybeChild($pos.index($pos.depth - 1) - 1) : null;
  return item?.lastChild ?? null;
}

/** Whether blocks can be joined with this one. */
export const takesMore = (above: Node | null | undefined): above is Node =>
  above?.isTextblock === true && !isHead(above);

/** Joins the block of words at a position with what is above it, items of a list too. @returns whether it could. */
export function joinAbove(tr: Transform, pos: number): boolean {
  const $pos = tr.doc.resolve(pos);
  if (!$pos.nodeAfter?.isTextblock || !takesMore(blockAbove($pos))) return false;
  if ($pos.nodeBefore) tr.join(pos);
  else tr.join($pos.before(), 2);
  return true;
}
