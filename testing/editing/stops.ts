import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';

type At = (state: EditorState) => { from: number; to: number } | null;

/** The words at which a command that goes to the next place stops, until it begins anew, each with its block's number. */
export function stopsOf(state: EditorState, goToNext: Command, at: At): string[] {
  const stops: string[] = [];
  let here = state.apply(state.tr.setSelection(TextSelection.atStart(state.doc)));
  const dispatch = (transaction: Transaction) => {
    here = here.apply(transaction);
  };
  let last = -1;
  while (goToNext(here, dispatch) && here.selection.head > last) {
    last = here.selection.head;
    const found = at(here);
    if (found)
      stops.push(`${state.doc.resolve(found.from).index(0)}: ${state.doc.textBetween(found.from, found.to)}`);
  }
  return stops;
}
