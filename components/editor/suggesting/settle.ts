import { closeHistory } from 'prosemirror-history';
import { type Command, TextSelection } from 'prosemirror-state';
import { type Suggestion, suggestionsIn } from '#newsroom/document/suggestions/list.ts';
import type { Decision } from '#newsroom/document/suggestions/marks.ts';
import { acceptSuggestions, rejectSuggestions } from '#newsroom/document/suggestions/settle.ts';
import { asItIs } from './as-written.ts';

/** Accepts or rejects the suggestions that match. */
export function settle(
  decision: Decision,
  matches: (suggestion: { id: string; by: string }) => boolean,
): Command {
  return (state, dispatch) => {
    if (!suggestionsIn(state.doc).some(matches)) return false;
    const act = decision === 'accept' ? acceptSuggestions : rejectSuggestions;
    // Undone by itself, not together with what was typed a moment before.
    dispatch?.(asItIs(closeHistory(act(state.tr, matches))).scrollIntoView());
    return true;
  };
}

/** Accepts or rejects the suggestion that the cursor is in. */
export const settleHere =
  (decision: Decision): Command =>
  (state, dispatch) => {
    const here = suggestionAt(suggestionsIn(state.doc), state.selection.head);
    return here !== null && settle(decision, ({ id }) => id === here.id)(state, dispatch);
  };

/** The suggestion that a position is in or beside. That of a break begins its block, and reaches no further. */
export function suggestionAt(suggestions: readonly Suggestion[], pos: number): Suggestion | null {
  const touching = suggestions.filter(({ ranges }) =>
    ranges.some(({ from, to, isBlock }) => from <= pos && pos <= (isBlock ? Math.min(to, from + 1) : to)),
  );
  const isInside = ({ ranges }: Suggestion) => ranges.some(({ from, to }) => from < pos && pos < to);
  return touching.find(isInside) ?? touching[0] ?? null;
}

/** Goes to the next suggestion, or the one before, and around at the end. */
export function stepThroughSuggestions(by: 1 | -1): Command {
  return (state, dispatch) => {
    const starts = suggestionsIn(state.doc).map(({ ranges }) => ranges[0]?.from ?? 0);
    const { head } = state.selection;
    const next =
      by === 1
        ? (starts.find((start) => start > head) ?? starts[0])
        : (starts.findLast((start) => start < head - 1) ?? starts.at(-1));
    return next !== undefined && goInto(next)(state, dispatch);
  };
}

/** Goes to the first words of a suggestion. */
export const goToSuggestion =
  (id: string): Command =>
  (state, dispatch) => {
    const from = suggestionsIn(state.doc).find((suggestion) => suggestion.id === id)?.ranges[0]?.from;
    return from !== undefined && goInto(from)(state, dispatch);
  };

const goInto =
  (from: number): Command =>
  (state, dispatch) => {
    const $pos = state.doc.resolve(Math.min(from + 1, state.doc.content.size));
    dispatch?.(state.tr.setSelection(TextSelection.near($pos)).scrollIntoView());
    return true;
  };
