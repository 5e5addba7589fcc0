import { Plugin } from 'prosemirror-state';
import { startFinding } from '../in-text/commands.ts';

const isFindKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) =>
  key.toLowerCase() === 'f' && (ctrlKey || metaKey) && !shiftKey && !altKey;

/** In the text, the key to find words looks for them in the story; elsewhere on the page it is the browser's. */
export const findKey = () =>
  new Plugin({
    props: {
      handleKeyDown: (view, event) => isFindKey(event) && startFinding(view.state, view.dispatch, view),
    },
  });
