import { type Command, TextSelection } from 'prosemirror-state';
import type { Range } from '#newsroom/document/find/matches.ts';
import { replaceWords } from '#newsroom/document/find/replace.ts';
import { withinSuggestions } from '../suggesting/as-written.ts';
import { type Finding, findingIn, showFinding } from './finding.ts';

export const stopFinding: Command = (state, dispatch) => {
  const at = findingIn(state);
  if (!at) return false;
  const range = at.found[at.current];
  const transaction = showFinding(state, null);
  if (range) transaction.setSelection(TextSelection.create(state.doc, range.from, range.to));
  dispatch?.(transaction);
  return true;
};

/** Changes what is looked for, or where. */
export const changeSearch =
  (change: Partial<Finding['search']>, within?: Range | null): Command =>
  (state, dispatch) => {
    const at = findingIn(state);
    if (!at) return false;
    const search = { ...at.search, ...change };
    dispatch?.(showFinding(state, { ...at, search, within: within === undefined ? at.within : within }));
    return true;
  };

/** Goes to the next or the previous one, and round at the ends. */
export const stepThroughFound =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const at = findingIn(state);
    if (!at || at.found.length === 0) return false;
    const range = at.found[(at.current + by + at.found.length) % at.found.length];
    if (!range) return false;
    const transaction = showFinding(state, { ...at, found: [range], current: 0 });
    const selection = TextSelection.create(state.doc, range.from, range.to);
    dispatch?.(transaction.setSelection(selection).scrollIntoView());
    return true;
  };

/** Replaces the one that is looked at, or all of them in one step to undo. */
export const replaceFound =
  (words: string, which: 'current' | 'all'): Command =>
  (state, dispatch) => {
    const at = findingIn(state);
    const ranges = which === 'all' ? at?.found : at?.found.slice(at.current, at.current + 1);
    if (!ranges || ranges.length === 0) return false;
    const transaction = withinSuggestions(state.tr);
    for (const range of ranges.toReversed()) replaceWords(transaction, range, words);
    if (!transaction.docChanged) return false;
    // Before it is written: the new words may hold what is looked for.
    const next = which === 'current' && at?.found[(at.current + 1) % at.found.length];
    if (at && next) dispatch?.(showFinding(state, { ...at, found: [next], current: 0 }));
    dispatch?.(which === 'all' ? transaction : transaction.scrollIntoView());
    return true;
  };
