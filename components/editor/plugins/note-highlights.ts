import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { AnnotationKind } from '#newsroom/annotation/schema.ts';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import type { NumberedNote } from '../printing/note-numbers.ts';

type Range = { from: number; to: number };

/** What the text has to show of the notes on it. */
export type NotesInText = {
  /** The open threads; words of resolved ones look like any other. */
  kinds: ReadonlyMap<string, AnnotationKind>;
  focused: string | null;
  /** The words that a note is being written on. */
  draft: Range | null;
  /** The words that are proposed for a note which has lost its own. */
  pointed: Range | null;
  /** The numbers that notes are printed with; null while nothing is printed. */
  numbers: ReadonlyMap<string, NumberedNote> | null;
};

const none: NotesInText = { kinds: new Map(), focused: null, draft: null, pointed: null, numbers: null };
type Shown = { notes: NotesInText; tints: DecorationSet };
const key = new PluginKey<Shown>('notes');

/** Tints the words that notes are on, and those that one is being written on, wherever they move. */
export const noteHighlights = (kinds: NotesInText['kinds'] = none.kinds) =>
  new Plugin<Shown>({
    key,
    state: {
      init: (_, { doc }) => ({ notes: { ...none, kinds }, tints: tintsOf(doc, { ...none, kinds }) }),
      apply: (transaction, shown) => {
        const change = transaction.getMeta(key) as Partial<NotesInText> | undefined;
        if (!change && !transaction.docChanged) return shown;
        const notes = { ...shown.notes, ...change };
        notes.draft = moved(notes.draft, transaction);
        notes.pointed = moved(notes.pointed, transaction);
        return { notes, tints: tintsOf(transaction.doc, notes) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.tints },
  });

function moved(range: Range | null, { docChanged, mapping }: Transaction): Range | null {
  if (!range || !docChanged) return range;
  const [from, to] = [mapping.map(range.from, 1), mapping.map(range.to, -1)];
  return from < to ? { from, to } : null;
}

function tintsOf(doc: Node, { kinds, focused, draft, pointed, numbers }: NotesInText): DecorationSet {
  const tinted = annotationRanges(doc).flatMap(({ id, from, to }) => {
    const kind = kinds.get(id) ?? (id === focused ? 'comment' : null);
    if (!kind) return [];
    const look = id === focused ? 'note-words is-focused' : 'note-words';
    return Decoration.inline(from, to, { 'data-tone': kind, class: look });
  });
  if (draft) tinted.push(Decoration.inline(draft.from, draft.to, { class: 'note-draft' }));
  if (pointed) tinted.push(Decoration.inline(pointed.from, pointed.to, { class: 'note-draft note-pointed' }));
  for (const { number, at } of numbers?.values() ?? []) {
    if (at <= doc.content.size) tinted.push(Decoration.widget(at, numberSign(number), { side: -1 }));
  }
  return DecorationSet.create(doc, tinted);
}

const numberSign = (number: number) => () => {
  const sign = document.createElement('sup');
  sign.className = 'note-number';
  sign.textContent = String(number);
  return sign;
};

export const notesIn = (state: EditorState): NotesInText => key.getState(state)?.notes ?? none;

/** A transaction that only changes what is shown. */
export const showNotes = (state: EditorState, change: Partial<NotesInText>) =>
  state.tr.setMeta(key, change).setMeta('addToHistory', false);
