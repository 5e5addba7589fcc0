import type { EditorView } from 'prosemirror-view';

/**
 * Has the editor know at once what is selected in the page. The browser tells of that a moment later: a key that was
 * pressed right after one that moves the cursor would act where the cursor was, and an input method selects what it is
 * about to change in the same moment.
 */
export function heedSelection(view: EditorView): void {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}
