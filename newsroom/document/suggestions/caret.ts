import type { Node, ResolvedPos } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import type { Placed } from './add.ts';
import { deletionsOf } from './marks.ts';
import type { TapeChange } from './tape.ts';

type Suggested = { changes: readonly TapeChange[]; placed: readonly Placed[] };

/** Where a writer expects the cursor: where the plain edit has it, but past words that are only suggested to go. */
export function caretAfter(
  state: EditorState,
  tr: Transaction,
  out: Transaction,
  suggested: Suggested,
): Selection {
  const { $anchor, $head } = tr.selection;
  const head = placeOf($head.pos, state, out, suggested);
  const anchor = tr.selection.empty ? head : placeOf($anchor.pos, state, out, suggested);
  const { doc } = out;
  const within = (pos: number) => doc.resolve(Math.max(0, Math.min(pos, doc.content.size)));
  const [$from, $to] = [within(anchor), within(head)];
  if ($from.parent.inlineContent && $to.parent.inlineContent) return TextSelection.between($from, $to);
  return Selection.near($to, -1);
}

/** A position of the plainly edited document in the one with suggestions. */
function placeOf(pos: number, state: EditorState, out: Transaction, { changes, placed }: Suggested): number {
  const inside = placed.find(({ from, to }) => from <= pos && pos <= to);
  if (inside) return out.mapping.slice(inside.step).map(inside.at + pos - inside.from, -1);
  let shift = 0;
  for (const { span, added } of changes) {
    if (pos < span.newFrom) break;
    if (pos > span.newTo) {
      shift = span.newTo - span.oldTo;
      continue;
    }
    if (added.length > 0) return out.mapping.map(pos === span.newTo ? span.oldTo : span.oldFrom, -1);
    return pastDeleted(state, out, span.oldFrom, span.oldTo);
  }
  return out.mapping.map(pos - shift);
}

/** After a deletion: to the side that the cursor was going, and over words that had been suggested to go before. */
function pastDeleted(state: EditorState, out: Transaction, from: number, to: number): number {
  const { empty, head } = state.selection;
  const isForward = empty && head === from;
  const pos = out.mapping.map(isForward ? to : from, isForward ? 1 : -1);
  if (out.steps.length > 0) return pos;
  const $pos = out.doc.resolve(pos);
  return isForward ? pos + deletedAfter($pos) : pos - deletedBefore($pos);
}

/** How far words reach from a position that are suggested to go (by this person, if one is named). */
function deletedAfter($pos: ResolvedPos, by?: string): number {
  const { nodeAfter, parent } = $pos;
  if (!nodeAfter?.isInline || !isDeleted(nodeAfter, by)) return 0;
  let size = nodeAfter.nodeSize;
  for (let index = $pos.index() + 1; index < parent.childCount; index += 1) {
    const node = parent.child(index);
    if (!isDeleted(node, by)) break;
    size += node.nodeSize;
  }
  return size;
}

function deletedBefore($pos: ResolvedPos): number {
  const { nodeBefore, parent } = $pos;
  if (!nodeBefore?.isInline || !isDeleted(nodeBefore)) return 0;
  let size = nodeBefore.nodeSize;
  const last = $pos.textOffset > 0 ? $pos.index() - 1 : $pos.index() - 2;
  for (let index = last; index >= 0; index -= 1) {
    const node = parent.child(index);
    if (!isDeleted(node)) break;
    size += node.nodeSize;
  }
  return size;
}

function isDeleted(node: Node, by?: string): boolean {
  return deletionsOf(node).some((mark) => by === undefined || mark.attrs.by === by);
}

/** The position behind the words from here on that this person wants gone. */
export const pastOwnDeletion = ($pos: ResolvedPos, by: string): number => $pos.pos + deletedAfter($pos, by);
