import { Plugin, type Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, type Step } from 'prosemirror-transform';
import { partsNow } from '../in-text/in-time.ts';
import { isRemote } from './is-remote.ts';

/**
 * Keeps whoever may not write from changing the text, while they can still walk and select in it with the keyboard to
 * put notes on it; and whoever may only suggest from doing more than that. The authority judges anew; this only spares them a refusal.
 */
export function guard(mayWrite: () => boolean, maySuggest: () => boolean): Plugin {
  const mayType = () => mayWrite() || maySuggest();
  const refuse = (_: unknown, event: Event) => {
    if (mayType()) return false;
    event.preventDefault();
    return true;
  };
  return new Plugin({
    filterTransaction: (transaction) =>
      mayWrite() ||
      !transaction.docChanged ||
      isRemote(transaction) ||
      transaction.steps.every(isNoteStep) ||
      (maySuggest() && keepsText(transaction)),
    props: {
      attributes: () => ({ 'aria-readonly': String(!mayType()) }),
      handleDOMEvents: { beforeinput: refuse, paste: refuse, drop: refuse, cut: refuse },
    },
  });
}

/** What takes suggestions out is here before anybody can make one. */
const keepsText = ({ before, doc }: Transaction) => {
  const parts = partsNow();
  return parts ? parts.withoutSuggestions(doc).eq(parts.withoutSuggestions(before)) : false;
};

const isNoteStep = (step: Step) =>
  (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && step.mark.type.name === 'annotation';
