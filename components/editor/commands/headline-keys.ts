import { type Command, Selection, TextSelection } from 'prosemirror-state';

const isHead = (name: string) => name === 'headline' || name === 'standfirst';

/** Enter in the headline goes on to the standfirst, and from there to the text: neither is ever split. */
export const enterMovesOn: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if (!isHead($head.parent.type.name)) return false;
  const next = Selection.near(state.doc.resolve($head.after()), 1);
  dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

/** Backspace at the start of standfirst or text goes back to what is above, and joins nothing with it. */
export const backspaceKeepsHead: Command = (state, dispatch, view) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.depth !== 1 || !(view?.endOfTextblock('backward', state) ?? $head.parentOffset === 0)) {
    return false;
  }
  const index = $head.index(0);
  if (index === 0) return true;
  if (index > 2 || (index === 2 && $head.parent.type.name !== 'paragraph')) return false;
  const transaction = state.tr;
  const isSpare = index === 2 && $head.parent.content.size === 0 && state.doc.childCount > 3;
  if (isSpare) transaction.delete($head.before(), $head.after());
  const above = transaction.doc.resolve($head.before() - 1);
  dispatch?.(transaction.setSelection(TextSelection.near(above, -1)).scrollIntoView());
  return true;
};

/** Delete at the end of headline or standfirst joins nothing either. */
export const deleteKeepsHead: Command = (state) => {
  const { $head, empty } = state.selection;
  return empty && isHead($head.parent.type.name) && $head.parentOffset === $head.parent.content.size;
};
