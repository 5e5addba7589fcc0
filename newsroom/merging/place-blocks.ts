import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { canSplit, type Transform } from 'prosemirror-transform';
import { newBlockId } from '../document/block-ids.ts';
import { documentSchema } from '../document/schema.ts';
import type { Container } from './containers.ts';

const { nodes } = documentSchema;

/**
 * Puts a block behind another one, in a container of its kind: an item beside items, a paragraph behind the list or
 * quotation that the other one stands in, which is cut where it goes on.
 * @returns the position of the block
 */
export function insertBehind(tr: Transform, behind: number, block: Node, container: Container): number {
  if (tr.doc.nodeAt(behind)?.isLeaf) return insertAt(tr, behind + 1, block, container);
  const $end = tr.doc.resolve(behind + 1);
  const isItem = container === 'bullet_list' || container === 'ordered_list';
  if (isItem && $end.node(1).type.name === container) return insertItem(tr, $end, block);
  return insertAt(tr, leaveContainer(tr, $end), block, container);
}

/** Between two blocks of the story itself. */
function insertAt(tr: Transform, at: number, block: Node, container: Container): number {
  const isItem = container === 'bullet_list' || container === 'ordered_list';
  if (isItem && tr.doc.nodeAt(at)?.type.name === container) {
    tr.insert(at + 1, nodes.list_item.create(null, block));
    return at + 2;
  }
  tr.insert(at, wrapped(block, container));
  return at + (isItem ? 2 : container === 'blockquote' ? 1 : 0);
}

/** Behind the item of the outermost list, so that what is nested in it stays with it. */
function insertItem(tr: Transform, $end: ResolvedPos, block: Node): number {
  const at = $end.after(2);
  tr.insert(at, nodes.list_item.create(null, block));
  return at + 1;
}

/** The place behind the block in the story itself. */
function leaveContainer(tr: Transform, $end: ResolvedPos): number {
  if ($end.depth === 1) return $end.after(1);
  const cut = $end.after(2);
  if (cut < $end.end(1) && canSplit(tr.doc, cut, 1)) {
    tr.split(cut, 1);
    return cut + 1;
  }
  return $end.after(1);
}

function wrapped(block: Node, container: Container): Node {
  if (container === null) return block;
  const type: NodeType = nodes[container];
  return type.create(null, container === 'blockquote' ? block : nodes.list_item.create(null, block));
}

/** Takes a block out, with the containers that it leaves empty. Where one has to stay, it stays empty. */
export function removeBlock(tr: Transform, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  let [from, to, depth] = [pos, pos + ($pos.nodeAfter?.nodeSize ?? 0), $pos.depth];
  for (; depth > 0 && $pos.node(depth).childCount === 1; depth -= 1)
    [from, to] = [$pos.before(depth), $pos.after(depth)];
  const place = $pos.index(depth);
  if ($pos.node(depth).canReplace(place, place + 1)) tr.delete(from, to);
  else tr.replaceWith(from, to, nodes.paragraph.create({ id: newBlockId() }));
}
