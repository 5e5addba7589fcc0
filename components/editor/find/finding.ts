import { type Command, type EditorState, NodeSelection, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { findInDocument } from '#newsroom/document/find/in-document.ts';
import type { Range, Search } from '#newsroom/document/find/matches.ts';
import { findingKey } from '../in-text/keys.ts';

/** What is looked for in the text, and what was found. */
export type Finding = {
  search: Omit<Search, 'language'>;
  /** The selection that is searched; null for the whole story. */
  within: Range | null;
  found: readonly Range[];
  /** Which of them is looked at; -1 where nothing was found. */
  current: number;
  /** Another one each time that somebody begins to look for words. */
  begun: object;
};

export type Kept = { finding: Finding | null; last: Finding['search']; drawn: DecorationSet };

const initial: Finding['search'] = { query: '', matchCase: false, ignoreMarks: false, wholeWords: false };

/** Finds words, and marks them while they are looked for. `language` is the story's. */
export const finding = (language: () => string) =>
  new Plugin<Kept>({
    key: findingKey,
    state: {
      init: () => ({ finding: null, last: initial, drawn: DecorationSet.empty }),
      apply: (transaction, kept) => {
        const change = transaction.getMeta(findingKey) as Finding | null | undefined;
        const before = change === undefined ? kept.finding : change;
        if (before === null)
          return change === null ? { ...kept, finding: null, drawn: DecorationSet.empty } : kept;
        if (change === undefined && !transaction.docChanged) return kept;
        const within = before.within && {
          from: transaction.mapping.map(before.within.from, -1),
          to: transaction.mapping.map(before.within.to, 1),
        };
        const search = { ...before.search, language: language() };
        const found = findInDocument(transaction.doc, search, within);
        const was = before.found[before.current]?.from ?? transaction.selection.from;
        const current = nearest(found, transaction.mapping.map(was));
        const drawn = DecorationSet.create(
          transaction.doc,
          found.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === current ? 'found is-current' : 'found' }),
          ),
        );
        return { finding: { ...before, within, found, current }, last: before.search, drawn };
      },
    },
    props: {
      decorations: (state) => findingKey.getState(state)?.drawn,
    },
  });

/** The first at or after a place; the first of all where there is none. */
function nearest(found: readonly Range[], pos: number): number {
  const index = found.findIndex(({ from }) => from >= pos);
  return index === -1 ? Math.min(0, found.length - 1) : index;
}

export const findingIn = (state: EditorState): Finding | null => findingKey.getState(state)?.finding ?? null;

/** Shows what was found, or nothing any more. */
export const showFinding = (state: EditorState, next: Finding | null) =>
  state.tr.setMeta(findingKey, next).setMeta('addToHistory', false);

/** Looks for the selected words, or for what was looked for last; long selections are searched in instead. */
export const startFinding: Command = (state, dispatch) => {
  const { from, to, $from, $to } = state.selection;
  const selected = $from.sameParent($to) && to - from <= 60 ? state.doc.textBetween(from, to) : '';
  const last = findingKey.getState(state)?.last ?? initial;
  const search = { ...last, query: selected || last.query };
  const isText = to > from && !(state.selection instanceof NodeSelection);
  const within = isText && selected === '' ? { from, to } : null;
  dispatch?.(showFinding(state, { search, within, found: [], current: -1, begun: {} }));
  return true;
};
