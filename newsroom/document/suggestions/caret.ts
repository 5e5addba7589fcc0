import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import type { Placed } from './add.ts';
import { deletionOf } from './marks.ts';
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
  return isForward ? pos + deletedAfter(out.doc, pos) : pos - deletedBefore(out.doc, pos);
}

function deletedAfter(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  let size = $pos.nodeAfter?.isInline && deletionOf($pos.nodeAfter) ? $pos.nodeAfter.nodeSize : 0;
  if (size === 0) return 0;
  for (let index = $pos.index() + 1; index < $pos.parent.childCount; index += 1) {
    const node = $pos.parent.child(index);
    if (!deletionOf(node)) break;
    size += node.nodeSize;
  }
  return size;
}

function deletedBefore(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  let size = $pos.nodeBefore?.isInline && deletionOf($pos.nodeBefore) ? $pos.nodeBefore.nodeSize : 0;
  if (size === 0) return 0;
  const last = $pos.textOffset > 0 ? $pos.index() - 1 : $pos.index() - 2;
  for (let index = last; index >= 0; index -= 1) {
    const node = $pos.parent.child(index);
    if (!deletionOf(node)) break;
    size += node.nodeSize;
  }
  return size;
}
