import fc from 'fast-check';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { documentSchema } from '#newsroom/document/schema.ts';

/** An edit, wherever it lands: `at` and `to` are fractions of the document. */
export type Edit = { kind: 'type' | 'delete' | 'split' | 'bold' | 'move' | 'undo'; at: number; to: number };

// Not fc.double: it favours the ends.
const fraction = fc.nat(1_000).map((part) => part / 1_000);

export const anyEdit = (kinds: readonly Edit['kind'][]): fc.Arbitrary<Edit> =>
  fc.record({ kind: fc.constantFrom(...kinds), at: fraction, to: fraction });

/** The edit as a transaction on this state; null where it makes no sense. */
export function transactionFor(state: EditorState, edit: Edit, token: string): Transaction | null {
  const from = textPosition(state, Math.min(edit.at, edit.to));
  const to = textPosition(state, Math.max(edit.at, edit.to));
  switch (edit.kind) {
    case 'type':
      return state.tr.insertText(token, from);
    case 'delete':
      return from < to ? state.tr.deleteRange(from, Math.min(to, from + 60)) : null;
    case 'split':
      return state.doc.resolve(from).depth === 1 && isBody(state, from) && canSplit(state.doc, from)
        ? state.tr.split(from)
        : null;
    case 'bold':
      return from < to ? state.tr.addMark(from, to, documentSchema.marks.strong.create()) : null;
    case 'move':
      return moveBlock(state, from, to);
    case 'undo':
      return null;
  }
}

const isBody = (state: EditorState, pos: number) => state.doc.resolve(pos).index(0) > 1;

/** A place in text that lies at a fraction of all of it. */
function textPosition(state: EditorState, at: number): number {
  const pos = Math.round(at * state.doc.content.size);
  return TextSelection.near(state.doc.resolve(pos)).head;
}

/** Cuts one block of the body and puts it before another. */
function moveBlock(state: EditorState, from: number, to: number): Transaction | null {
  const [$from, $to] = [state.doc.resolve(from), state.doc.resolve(to)];
  if ($from.index(0) < 2 || $to.index(0) < 2 || $from.index(0) === $to.index(0)) return null;
  const block = state.doc.child($from.index(0));
  const transaction = state.tr.insert($to.after(1), block);
  return transaction.delete($from.before(1), $from.after(1));
}
