import { Plugin } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, type Step } from 'prosemirror-transform';
import { isRemote } from './is-remote.ts';

/**
 * Keeps whoever may not write from changing the text, while they can still walk and select in it with the keyboard to
 * put notes on it. The authority judges anew; this only spares them a refusal.
 */
export function guard(mayWrite: () => boolean): Plugin {
  const refuse = (_: unknown, event: Event) => {
    if (mayWrite()) return false;
    event.preventDefault();
    return true;
  };
  return new Plugin({
    filterTransaction: (transaction) =>
      mayWrite() || !transaction.docChanged || isRemote(transaction) || transaction.steps.every(isNoteStep),
    props: {
      attributes: () => ({ 'aria-readonly': String(!mayWrite()) }),
      handleDOMEvents: { beforeinput: refuse, paste: refuse, drop: refuse, cut: refuse },
    },
  });
}

const isNoteStep = (step: Step) =>
  (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && step.mark.type.name === 'annotation';
