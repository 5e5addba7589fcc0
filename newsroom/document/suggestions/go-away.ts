import type { Mark, MarkType, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { documentSchema } from '../schema.ts';
import { blockAbove, joinAbove } from './above.ts';
import { aroundsOf, endsOutside, isAround } from './around.ts';
import { suggesterOf } from './marks.ts';
import { takeOut } from './take-out.ts';

const { paragraph, list_item } = documentSchema.nodes;
const { insertion, modification } = documentSchema.marks;

/**
 * Takes away the break before a block of words, which joins it with the one above; a block without words goes itself.
 * Where there is nothing to join with, the break stays, and the mark goes: on to another suggestion that it then hangs on.
 * @returns whether the block is gone
 */
export function goAway(tr: Transform, pos: number, mark: Mark): boolean {
  const $pos = tr.doc.resolve(pos);
  const [above, block] = [blockAbove($pos), $pos.nodeAfter];
  if (!block) return true;
  // The list or quote came after the break, and goes with it.
  if (mark.type === insertion && aroundsOf(block).length > 0 && !(above && aroundsOf(above).length > 0)) {
    return goAway(tr, takeOut(tr, pos), mark);
  }
  if (mark.type === insertion && block.isTextblock && above && endsOutside(above)) {
    joinInto(tr, pos, above, block);
    return true;
  }
  if (joinAbove(tr, pos)) {
    const start = tr.mapping.maps.at(-1)?.map(pos, -1) ?? pos;
    if (above && block.content.size > 0 && isToGo(mark.type, above))
      lendKind(tr, tr.doc.resolve(start).before(), block);
    return true;
  }
  if (block.content.size === 0 && !isNeeded($pos.parent, $pos.index())) {
    removeBlock(tr, pos);
    return true;
  }
  const below = block.content.size === 0 ? $pos.parent.maybeChild($pos.index() + 1) : null;
  const heir = heirOf(mark, above, block, below);
  tr.removeNodeMark(pos, mark);
  if (heir) tr.addNodeMark(pos, heir.type.create(suggesterOf(heir)));
  return false;
}

/** Puts the words of a block behind those that end the list or the quote above it. */
function joinInto(tr: Transform, pos: number, above: Node, { nodeSize, content }: Node): void {
  let depth = 0;
  for (let last: Node | null = above; last && !last.inlineContent; last = last.lastChild) depth += 1;
  tr.delete(pos, pos + nodeSize).insert(pos - depth - 1, content);
}

/** Whether a block is suggested to go, and every word in it. */
const isToGo = (type: MarkType, block: Node) =>
  [block, ...block.children].every(({ marks }) => type.isInSet(marks));

/** Gives a block the kind of one that was joined with it: as if it had gone before, and not after. */
function lendKind(tr: Transform, pos: number, { type, attrs, marks }: Node): void {
  const block = tr.doc.nodeAt(pos);
  if (!block) return;
  const isOfKind = (mark: Mark) => mark.type === modification && !isAround(mark);
  const kept = block.marks.filter((mark) => !isOfKind(mark));
  const lent = marks.filter(isOfKind);
  tr.setNodeMarkup(pos, type, { ...attrs, id: block.attrs.id as unknown }, [...kept, ...lent]);
}

/** A list item begins with a paragraph. */
const isNeeded = (parent: Node, index: number) =>
  parent.type === list_item && index === 0 && parent.childCount > 1 && parent.child(1).type !== paragraph;

/** Removes a block, and what would be empty without it. A body keeps one empty paragraph. */
export function removeBlock(tr: Transform, pos: number): void {
  let $pos = tr.doc.resolve(pos);
  while ($pos.depth > 0 && $pos.parent.childCount === 1) $pos = tr.doc.resolve($pos.before());
  const node = $pos.nodeAfter;
  if (!node) return;
  const end = $pos.pos + node.nodeSize;
  const isLast = $pos.depth === 0 && tr.doc.childCount === 3;
  if (!isLast) tr.delete($pos.pos, end);
  else if (!node.isTextblock) tr.replaceWith($pos.pos, end, paragraph.create());
  else for (const mark of node.marks) tr.removeNodeMark($pos.pos, mark);
}

/**
 * The suggestion that decides over a break which can't go yet: of what is above, of the words in
 * the block, or, of an empty one that a list item can't be without, of what follows it there.
 */
function heirOf(mark: Mark, above: Node | null, block: Node, below: Node | null): Mark | undefined {
  const ofAbove = above && !above.isTextblock ? wholly(mark.type, above) : undefined;
  if (ofAbove && ofAbove.attrs.id !== mark.attrs.id) return ofAbove;
  const ofWords = below ? wholly(mark.type, below) : whollyInside(mark.type, block);
  return ofWords?.attrs.id === mark.attrs.id ? undefined : ofWords;
}

/** The first of the marks by which all of the node would go; none if something would stay. */
function wholly(type: MarkType, node: Node): Mark | undefined {
  const own = type.isInSet(node.marks);
  if (node.isLeaf || (node.isTextblock && (!own || node.childCount === 0))) return own;
  return whollyInside(type, node);
}

function whollyInside(type: MarkType, node: Node): Mark | undefined {
  let first: Mark | undefined;
  for (let index = 0; index < node.childCount; index += 1) {
    const mark = wholly(type, node.child(index));
    if (!mark) return undefined;
    first ??= mark;
  }
  return first;
}
