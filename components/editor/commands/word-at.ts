import type { EditorState } from 'prosemirror-state';
import { documentSchema } from '#newsroom/document/schema.ts';

const word = /[\p{L}\p{M}\p{N}_]+(?:['’\-\u200c][\p{L}\p{M}\p{N}_]+)*/gu;

/** The word that the cursor is in or at, otherwise the last one before it in its block; null where there is none. */
export function wordAt({ selection }: EditorState): { from: number; to: number } | null {
  const { $from, empty } = selection;
  const { parent, parentOffset } = $from;
  if (!empty || !parent.isTextblock || !parent.type.allowsMarkType(documentSchema.marks.annotation))
    return null;
  const text = parent.textBetween(0, parent.content.size, '\n', '\n');
  const last = [...text.matchAll(word)].findLast(({ index }) => index <= parentOffset);
  if (!last) return null;
  const from = $from.start() + last.index;
  return { from, to: from + last[0].length };
}
