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
    },
  });
