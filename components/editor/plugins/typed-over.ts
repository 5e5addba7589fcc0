import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { isRemote } from './is-remote.ts';
import { type Added, addedOver, notesOver, type TypingOver } from './notes-over.ts';

/** What an input method has written so far, since `before`. */
type Composed = {
  /** Which composition of the view it is. */
  id: unknown;
  before: Node;
  /** Null where something else was done in between: it is done. */
  steps: readonly Step[] | null;
  over: TypingOver | null;
  added: Added | null;
  /** What was composed just before, elsewhere. */
  earlier: readonly Added[];
};
type Typing = { over: TypingOver | null; composed: Composed | null };
const key = new PluginKey<Typing>('typed-over');

const MAKES_WAY = 'makes-way-for-composing';

/** prosemirror-view reads what was composed 20 ms after the event, and others' steps are let in after 60. */
const READ_MS = 40;

/**
 * Takes the selected words away which an input method is about to replace, however long it takes to begin, and puts the
 * cursor where it is to write.
 */
export function makeWay(view: EditorView, place: (state: EditorState) => number): void {
  const { $from, $to } = view.state.selection;
  const notes = notesOver($from, $to);
  view.dispatch(view.state.tr.deleteSelection().setMeta(MAKES_WAY, null));
  const pos = place(view.state);
  const tr = view.state.tr.setSelection(TextSelection.create(view.state.doc, pos));
  view.dispatch(tr.setMeta(MAKES_WAY, { pos, notes } satisfies TypingOver));
}

/**
 * A note stays on what is typed over the last of its words, as on what is typed over any other of them, for as long as
 * one goes on typing there; what an input method composes there, once it has: text redrawn halfway would come out doubled.
 * Words that are all typed over are gone: the note says so, and nobody finds it on others.
 */
export const typedOver = () =>
  new Plugin<Typing>({
    key,
    state: {
      init: () => ({ over: null, composed: null }),
      apply: (tr, { over, composed }) => ({
        over: overAfter(tr, over),
        composed: composedAfter(tr, composed, over),
      }),
    },
    appendTransaction: (transactions, before, state) => {
      const [tr, ...others] = transactions.filter(({ docChanged }) => docChanged);
      if (!tr || others.length > 0 || !isTyped(tr)) return null;
      const added = addedOver(tr, key.getState(before)?.over ?? null);
      return added && withNotes(state, [added]);
    },
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const finishSoon = () => {
        clearTimeout(timer);
        timer = setTimeout(() => finish(view), READ_MS);
      };
      view.dom.addEventListener('compositionend', finishSoon);
      return {
        update: () => {
          if (key.getState(view.state)?.composed && !view.composing) finishSoon();
        },
        destroy: () => {
          clearTimeout(timer);
          view.dom.removeEventListener('compositionend', finishSoon);
        },
      };
    },
  });

function overAfter(tr: Transaction, over: TypingOver | null): TypingOver | null {
  const now = (tr.getMeta(key) ?? tr.getMeta(MAKES_WAY)) as TypingOver | null | undefined;
  if (now) return now;
  if (!over || (tr.docChanged && !isRemote(tr))) return null;
  const pos = tr.mapping.map(over.pos, -1);
  return tr.selectionSet && tr.selection.head !== pos ? null : { ...over, pos };
}

const isTyped = (tr: Transaction) =>
  !isRemote(tr) &&
  !isHistoryTransaction(tr) &&
  !tr.getMeta('paste') &&
  !tr.getMeta('uiEvent') &&
  tr.getMeta('composition') === undefined;

function composedAfter(tr: Transaction, composed: Composed | null, over: TypingOver | null): Composed | null {
  if (tr.getMeta(key) !== undefined || isHistoryTransaction(tr)) return null;
  if (!tr.docChanged) return composed;
  const id: unknown = tr.getMeta('composition');
  if (!isRemote(tr) && id !== undefined && composed?.id !== id) {
    const last = composed?.added;
    const earlier = moved([...(composed?.earlier ?? []), ...(last ? [last] : [])], tr);
    const begun = { id, before: tr.before, steps: [], added: null, earlier };
    return continued({ ...begun, over: over ?? (last ? typingAfter(last) : null) }, tr);
  }
  if (!composed) return null;
  const earlier = moved(composed.earlier, tr);
  if (isRemote(tr) || !composed.steps || tr.getMeta(MAKES_WAY) !== undefined) {
    const [added = null] = moved(composed.added ? [composed.added] : [], tr);
    return { ...composed, steps: null, added, earlier };
  }
  return continued({ ...composed, earlier }, tr);
}

function continued(composed: Composed, tr: Transaction): Composed {
  const { before, over } = composed;
  const steps = [...(composed.steps ?? []), ...tr.steps];
  return { ...composed, steps, added: addedOver({ before, doc: tr.doc, steps }, over) };
}

const moved = (all: readonly Added[], { mapping }: Transaction): Added[] =>
  all
    .map((added) => ({ ...added, from: mapping.map(added.from, 1), to: mapping.map(added.to, -1) }))
    .filter(({ from, to }) => from < to);

/** Puts the notes on what was composed, once the input method has let go of it. */
function finish(view: EditorView): void {
  const composed = key.getState(view.state)?.composed;
  if (!composed || view.composing || view.isDestroyed) return;
  const { earlier, added } = composed;
  const tr = withNotes(view.state, [...earlier, ...(added ? [added] : [])]);
  view.dispatch(tr.setMeta('addToHistory', false));
}

function withNotes({ tr }: EditorState, all: readonly Added[]): Transaction {
  for (const { from, to, notes } of all) for (const note of notes) tr.addMark(from, to, note);
  const last = all.at(-1);
  return tr.setMeta(key, last ? typingAfter(last) : null);
}

const typingAfter = ({ to, notes }: Added): TypingOver => ({ pos: to, notes });
