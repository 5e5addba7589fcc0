import type { Mark, MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';

/** Whether all text of the selection carries the mark, or the cursor is in it. */
export function hasMark(state: EditorState, fits: (mark: Mark) => boolean): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return (state.storedMarks ?? $from.marks()).some(fits);
  let all = false;
  let none = false;
  state.doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return;
    if (node.marks.some(fits)) all = true;
    else none = true;
  });
  return all && !none;
}

/** The run of text around the cursor, or the selection, that carries a fitting mark. */
export function markAround(state: EditorState, fits: (mark: Mark) => boolean) {
  const { $from, from } = state.selection;
  const { parent } = $from;
  let found: { mark: Mark; from: number; to: number } | null = null;
  parent.forEach((node, offset) => {
    const start = $from.start() + offset;
    const mark = node.marks.find(fits);
    if (!mark) return;
    if (found && found.to === start && found.mark.eq(mark)) found.to = start + node.nodeSize;
    else if (!found || found.to < from) found = { mark, from: start, to: start + node.nodeSize };
  });
  const run = found as { mark: Mark; from: number; to: number } | null;
  return run && run.from <= from && run.to >= from ? run : null;
}

/** Whether the selection has words that the mark could go on. */
export function canMark(state: EditorState, type: MarkType): boolean {
  const { empty, from, to } = state.selection;
  if (empty) return false;
  let possible = false;
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock && node.type.allowsMarkType(type)) possible = true;
  });
  return possible;
}

/** Puts a link on the selection, or changes or (with null) removes the one at the cursor. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { link } = documentSchema.marks;
    const around = markAround(state, (mark) => mark.type === link);
    const { from, to } = state.selection.empty && around ? around : state.selection;
    if (from === to) return false;
    const transaction = state.tr.removeMark(from, to, link);
    dispatch?.(href === null ? transaction : transaction.addMark(from, to, link.create({ href })));
    return true;
  };
}
