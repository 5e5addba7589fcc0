import { isHistoryTransaction } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { withoutInherited } from '#newsroom/document/suggestions/plain.ts';
import { partsHere } from '../in-text/in-time.ts';
import { isRemote } from '../plugins/is-remote.ts';

const AS_IT_IS = 'as-it-is';

/** Has a transaction applied as it is: what it puts in was written, or suggested, before, or is decided by it. */
export const asItIs = (tr: Transaction): Transaction => tr.setMeta(AS_IT_IS, true);

const WITHIN = 'within-suggestions';

/** Has words that a transaction puts into what is suggested be suggested too, where they bring the mark of it. */
export const withinSuggestions = (tr: Transaction): Transaction => tr.setMeta(WITHIN, true);

/** Who writes, and how. */
export type Hand = { personId: string; mayWrite: boolean; isSuggesting: boolean };

/**
 * What becomes of a transaction of this tab: a suggestion, or plain text that takes nobody's name. What is undone, and
 * suggestions that are accepted or rejected, stay what they are. What makes suggestions has to be loaded.
 */
export function asWritten(state: EditorState, tr: Transaction, hand: Hand): Transaction {
  if (!tr.docChanged || isRemote(tr) || isHistoryTransaction(tr) || tr.getMeta(AS_IT_IS)) return tr;
  if (!hand.isSuggesting) return hand.mayWrite && !tr.getMeta(WITHIN) ? withoutInherited(tr) : tr;
  return partsHere().suggestTransaction(state, tr, { by: hand.personId, at: new Date().toISOString() });
}
