import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';

/** Headline and standfirst stay where they are. */
const HEAD = 2;

/** Carries the blocks of the selection past the one above or below, with their ids and notes; lists and quotes as wholes. */
export function moveBlocks(by: -1 | 1): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const [first, last] = [selection.$from.index(0), selection.$to.index(0)];
    const passed = by < 0 ? first - 1 : last + 1;
    if (first < HEAD || passed < HEAD || passed >= doc.childCount) return false;
    if (!dispatch) return true;
    const start = selection.$from.posAtIndex(first, 0);
    const end = selection.$to.posAtIndex(last, 0) + doc.child(last).nodeSize;
    const distance = by * doc.child(passed).nodeSize;
    const blocks = doc.slice(start, end).content;
    tr.delete(start, end).insert(start + distance, blocks);
    const [anchor, head] = [selection.anchor + distance, selection.head + distance];
    tr.setSelection(
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, selection.from + distance)
        : TextSelection.create(tr.doc, anchor, head),
    );
    dispatch(tr.scrollIntoView());
    return true;
  };
}
