import { closeHistory, isHistoryTransaction } from 'prosemirror-history';
import { type Command, type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { slashKey } from '../in-text/keys.ts';
import { isRemote } from '../plugins/is-remote.ts';
import type { ToolbarItem } from '../toolbar/items.ts';

/** A slash that somebody has just typed: where it is, and which of what it offers is marked. */
export type Slash = { from: number; active: number };

/** What the plugin needs to know of the editor around it. */
export type SlashMenu = {
  entries: (state: EditorState, query: string) => readonly ToolbarItem[];
  run: (item: ToolbarItem) => void;
  /** Whether the list is there to be seen: it is loaded with the first slash. */
  isDrawn: () => boolean;
};

/** Ids of the list and of its lines, which the text refers to for those who hear the screen. */
export const slashListId = 'slash-menu';
export const slashOptionId = (item: ToolbarItem) => `slash-${item.id}`;

/** A slash at the start of a block or after a space opens a list of what can be done there. */
export const slashMenu = ({ entries, run, isDrawn }: SlashMenu) =>
  new Plugin<Slash | null>({
    key: slashKey,
    state: {
      // It may have been typed just before this plugin was here.
      init: (_, state) => (isAfterSlash(state) ? { from: state.selection.head - 1, active: 0 } : null),
      apply: (transaction, slash, before, state) => {
        const change = transaction.getMeta(slashKey) as Partial<Slash> | null | undefined;
        if (change === null) return null;
        const isNew = slash === null && isTypedSlash(transaction, before, state);
        if (slash === null && !isNew) return null;
        const next = isNew ? { from: state.selection.head - 1, active: 0 } : { ...slash, ...change };
        const from = isNew ? (next.from ?? 0) : transaction.mapping.map(next.from ?? 0);
        const query = queryAt(state, from);
        if (query === null) return null;
        const count = entries(state, query).length;
        // Whoever writes on writes no command.
        if (count === 0) return null;
        const active = transaction.docChanged ? 0 : (next.active ?? 0);
        return { from, active: (active + count) % count };
      },
    },
    props: {
      attributes: (state): Record<string, string> => {
        const slash = slashIn(state);
        const item = slash && entries(state, slash.query)[slash.active];
        return item
          ? {
              'aria-haspopup': 'listbox',
              'aria-controls': slashListId,
              'aria-activedescendant': slashOptionId(item),
            }
          : {};
      },
      handleKeyDown: (view, event) => {
        const slash = slashIn(view.state);
        if (!slash || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
        if (event.key === 'Escape') view.dispatch(view.state.tr.setMeta(slashKey, null));
        // Nobody chooses what they can't see: the keys are the text's until then.
        else if (!isDrawn()) return false;
        else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          const active = slash.active + (event.key === 'ArrowDown' ? 1 : -1);
          view.dispatch(view.state.tr.setMeta(slashKey, { active }));
        } else if (event.key === 'Enter' || event.key === 'Tab') {
          const item = entries(view.state, slash.query)[slash.active];
          if (item) run(item);
        } else return false;
        return true;
      },
    },
  });

/** Whether a transaction is the typing of one slash where a word could begin. */
function isTypedSlash(
  transaction: Transaction,
  before: EditorState,
  { doc, selection }: EditorState,
): boolean {
  if (!transaction.docChanged || isRemote(transaction) || isHistoryTransaction(transaction)) return false;
  if (transaction.getMeta('paste') || doc.content.size !== before.doc.content.size + 1) return false;
  return before.selection.head === selection.head - 1 && isAfterSlash({ selection });
}

/** Whether the cursor stands after one slash where a word could begin. */
function isAfterSlash({ selection }: Pick<EditorState, 'selection'>): boolean {
  const { $head, empty } = selection;
  if (!empty || $head.parent.type.name === 'headline' || $head.parentOffset === 0) return false;
  return /(?:^|\s)\/$/.test($head.parent.textBetween(0, $head.parentOffset, '\n', '\n').slice(-2));
}

/** What is typed after the slash; null once the cursor is elsewhere. */
function queryAt({ doc, selection }: EditorState, from: number): string | null {
  const { $head, empty, head } = selection;
  if (!empty || head <= from || from < $head.start()) return null;
  const typed = doc.textBetween(from, head, '\n', '\n');
  return typed.startsWith('/') && typed.length <= 40 ? typed.slice(1) : null;
}

export function slashIn(state: EditorState): (Slash & { query: string }) | null {
  const slash = slashKey.getState(state);
  const query = slash ? queryAt(state, slash.from) : null;
  return slash && query !== null ? { ...slash, query } : null;
}

/** Takes the slash and what follows it out again, before what was chosen is done. */
export function withoutSlash(state: EditorState): Transaction {
  const slash = slashIn(state);
  const transaction = state.tr.setMeta(slashKey, null);
  return slash ? transaction.delete(slash.from, state.selection.head) : transaction;
}

/** A command in the place of the slash that called for it: one undo takes both back, and leaves what was typed. */
export const insteadOfSlash =
  (command: Command): Command =>
  (state, dispatch, view) => {
    const slashless = closeHistory(withoutSlash(state));
    if (!dispatch) return command(state.apply(slashless));
    dispatch(slashless);
    const now = view?.state ?? state.apply(slashless);
    return command(now, (tr) => dispatch(tr.setMeta('appendedTransaction', slashless)), view);
  };
