import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceAroundStep, ReplaceStep, type Step, type Transform } from 'prosemirror-transform';
import { aroundsOf } from './around.ts';
import { blockKindOf, isSame, modify } from './changes.ts';
import { isOwn } from './kinds.ts';
import { type Suggester, suggesterOf } from './marks.ts';
import { withoutSuggestions } from './resolved.ts';

/**
 * Suggests a list or a quote around blocks that were in none, another one instead of what the same person suggested, or
 * takes theirs back. The blocks are put there at once, and say that it is only suggested.
 * @returns null for any other edit
 */
export function suggestAround(state: EditorState, tr: Transaction, who: Suggester): Transaction | null {
  const first = tr.steps.findIndex((step) => step instanceof ReplaceAroundStep);
  // The signs that make a list of a paragraph are taken away before.
  const isReady = tr.steps.slice(0, first).every((step, index) => removesOwn(step, tr.docs[index], who.by));
  if (first === -1 || !isReady) return null;
  const [before, after] = [blocksIn(tr.docs[first] ?? tr.before), blocksIn(tr.doc)];
  const isAlike =
    before.length === after.length && before.every(({ node }, index) => after[index]?.node.eq(node));
  if (!isAlike) return null;
  const out = state.tr;
  for (const step of tr.steps) out.step(step);
  for (const [index, one] of before.entries()) {
    const other = after[index];
    if (other && !isSameAround(one, other) && !mark(out, one, other, who)) return null;
  }
  return isSuggestion(out) ? out : null;
}

function removesOwn(step: Step, doc: Node | undefined, by: string): boolean {
  if (!doc || !(step instanceof ReplaceStep) || step.slice.size > 0) return false;
  let isAllOwn = doc.resolve(step.from).sameParent(doc.resolve(step.to));
  doc.nodesBetween(step.from, step.to, (node) => {
    if (node.isInline && !isOwn(node, by)) isAllOwn = false;
  });
  return isAllOwn;
}

/** A block of words or one without, and the lists and quotes around it, the outermost first. */
type Placed = { node: Node; pos: number; around: Node[] };

function blocksIn(doc: Node): Placed[] {
  const blocks: Placed[] = [];
  const visit = (parent: Node, start: number, around: Node[]) => {
    parent.forEach((node, offset) => {
      const pos = start + offset;
      if (node.isTextblock || node.isLeaf) blocks.push({ node, pos, around });
      else visit(node, pos + 1, node.type.name === 'list_item' ? around : [...around, node]);
    });
  };
  visit(doc, 0, []);
  return blocks;
}

const isSameAround = (one: Placed, other: Placed) =>
  one.around.length === other.around.length &&
  one.around.every((node, index) => isSame(blockKindOf(node), blockKindOf(other.around[index] ?? node)));

function mark(out: Transform, before: Placed, { node, pos, around }: Placed, who: Suggester): boolean {
  const [own, ...others] = aroundsOf(node);
  const isFree = own ? own.attrs.by === who.by && before.around.length === 1 : before.around.length === 0;
  const [container, ...outer] = around;
  if (!isFree || others.length > 0 || outer.length > 0) return false;
  if (own) out.removeNodeMark(pos, own);
  const author = own ? suggesterOf(own) : who;
  if (container) out.addNodeMark(pos, modify(author, blockKindOf(node), blockKindOf(container)));
  return true;
}

function isSuggestion({ doc, docs }: Transform): boolean {
  try {
    doc.check();
  } catch {
    return false;
  }
  return withoutSuggestions(doc).eq(withoutSuggestions(docs[0] ?? doc));
}
