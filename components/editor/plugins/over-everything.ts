import { AllSelection, Plugin } from 'prosemirror-state';

/**
 * What is typed over the whole story begins its headline: prosemirror-state leaves the cursor where the story ended, so that
 * the first letter came into the headline and the others into the text.
 */
export const overEverything = () =>
  new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) => {
        if (!(view.state.selection instanceof AllSelection)) return false;
        view.dispatch(view.state.tr.deleteSelection());
        const { selection } = view.state;
        if (selection instanceof AllSelection) return true;
        const { from, to } = selection;
        const plain = () => view.state.tr.insertText(text, from, to);
        const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, text, plain));
        if (!isTaken) view.dispatch(plain().scrollIntoView());
        return true;
      },
    },
  });
