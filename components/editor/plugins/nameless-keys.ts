import { type EditorState, Plugin } from 'prosemirror-state';
import { heedSelection } from './heed-selection.ts';

/** The key code of every key of an input method, as keyboards on screens are. */
const NAMELESS = 229;

/**
 * Gives keys their names back. Keyboards on screens do not say which key was pressed, only what the browser is about to
 * do: at the borders of blocks that is the editor's to do, as if the key had been named. Elsewhere the browser writes
 * and deletes by itself, and the editor reads what came of it.
 */
export function namelessKeys(): Plugin {
  let isNameless = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, { keyCode }) => {
          isNameless = keyCode === NAMELESS;
          return false;
        },
        beforeinput: (view, event) => {
          if (!isNameless || view.composing || !event.cancelable) return false;
          heedSelection(view);
          const key = keyOf(event.inputType, view.state);
          if (!key || !view.someProp('handleKeyDown', (handle) => handle(view, key))) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

function keyOf(inputType: string, { selection }: EditorState): KeyboardEvent | null {
  const { empty, $from, $to } = selection;
  const named = (key: string, shiftKey = false) => new KeyboardEvent('keydown', { key, shiftKey });
  if (inputType === 'insertParagraph') return named('Enter');
  if (inputType === 'insertLineBreak') return named('Enter', true);
  if (inputType === 'deleteContentBackward')
    return empty && $from.parentOffset > 0 ? null : named('Backspace');
  if (inputType === 'deleteContentForward')
    return empty && $to.parentOffset < $to.parent.content.size ? null : named('Delete');
  return null;
}
