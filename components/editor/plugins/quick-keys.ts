import { Plugin } from 'prosemirror-state';
import { heedSelection } from './heed-selection.ts';

/** Has keys act where those before them have put the cursor, also when a busy page takes several of them at once. */
export const quickKeys = () =>
  new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view) => {
          heedSelection(view);
          return false;
        },
      },
      // Of what is typed into an empty block Chromium still says then that the cursor is before it.
      handleTextInput: (view, from, to, text) => {
        if (view.composing || view.state.doc.resolve(from).parent.content.size > 0) return false;
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
        return true;
      },
    },
  });
