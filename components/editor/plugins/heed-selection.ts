import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Has the editor know at once what is selected in the page. It hears of that a moment later, and an input method selects
 * what it is about to change in the same moment.
 */
export function heedSelection(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const { doc, selection } = view.state;
  const $anchor = doc.resolve(view.posAtDOM(anchorNode, anchorOffset ?? 0));
  const $head = doc.resolve(view.posAtDOM(focusNode, focusOffset ?? 0));
  if (!$anchor.parent.inlineContent || !$head.parent.inlineContent) return;
  const selected = TextSelection.create(doc, $anchor.pos, $head.pos);
  if (!selected.eq(selection)) view.dispatch(view.state.tr.setSelection(selected));
}
