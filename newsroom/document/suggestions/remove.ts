import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { documentSchema } from '../schema.ts';
import { joinAbove } from './above.ts';
import { removeBlock } from './go-away.ts';
import { isOwn } from './kinds.ts';
import { deletionOf, isHead, type Suggester } from './marks.ts';
import type { Item } from './tape.ts';

const { deletion } = documentSchema.marks;

/**
 * Suggests that these go: what the same person suggested to come is gone at once, everything else is marked, others'
 * insertions too. The items stand where they stood before the step `begin`.
 */
export function suggestRemoval(
  out: Transform,
  items: readonly Item[],
  who: Suggester,
  begin = out.steps.length,
): void {
  const at = (pos: number, side = 1) => out.mapping.slice(begin).map(pos, side);
  for (const { kind, node, from, to } of items) {
    if (kind === 'words') removeWords(out, at(from), at(to, -1), node, who);
  }
  for (const { kind, node, from } of items) {
    if (kind === 'break') removeBreak(out, at(from), node, who);
    if (kind === 'block') removeWhole(out, at(from), node, who);
  }
}

function removeWords(out: Transform, from: number, to: number, node: Node, who: Suggester): void {
  if (isOwn(node, who.by)) out.delete(from, to);
  else if (!deletionOf(node)) out.addMark(from, to, deletion.create(who));
}

function removeBreak(out: Transform, pos: number, node: Node, who: Suggester): void {
  if (isHead(node)) return;
  if (isOwn(node, who.by)) {
    if (joinAbove(out, pos)) return;
    if (out.doc.nodeAt(pos)?.content.size === 0) {
      removeBlock(out, pos);
      return;
    }
  }
  if (!deletionOf(node)) out.addNodeMark(pos, deletion.create(who));
}

/** A figure, a divider, or a list or quote with all that it holds. */
function removeWhole(out: Transform, pos: number, node: Node, who: Suggester): void {
  if (isWhollyOwn(node, who.by)) {
    removeBlock(out, pos);
    return;
  }
  const inside: Item[] = [];
  node.descendants((child, offset) => {
    const from = pos + 1 + offset;
    const to = from + child.nodeSize;
    if (child.isInline) inside.push({ kind: 'words', node: child, from, to });
    else if (child.isTextblock) inside.push({ kind: 'break', node: child, from, to: from + 1 });
  });
  if (!node.isLeaf) suggestRemoval(out, inside, who);
  else if (!deletionOf(node)) out.addNodeMark(pos, deletion.create(who));
}

/** Whether one person suggested all of it. */
function isWhollyOwn(node: Node, by: string): boolean {
  if (node.isInline || node.isLeaf) return isOwn(node, by);
  if (node.isTextblock && !isOwn(node, by)) return false;
  return Array.from({ length: node.childCount }, (_, index) => node.child(index)).every((child) =>
    isWhollyOwn(child, by),
  );
}
