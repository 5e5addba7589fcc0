import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { AnnotationKind } from '#newsroom/annotation/schema.ts';
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
type Shown = { notes: NotesInText; signs: DecorationSet };
const key = new PluginKey<Shown>('notes');

/**
 * Tints the words that notes are on, on the element of their mark: a decoration each would be looked through with every
 * key. The words that one is being written on are followed wherever they move.
 */
export const noteHighlights = (kinds: NotesInText['kinds'] = none.kinds) =>
  new Plugin<Shown>({
    key,
    state: {
      init: () => ({ notes: { ...none, kinds }, signs: DecorationSet.empty }),
      apply: (transaction, shown) => {
        const change = transaction.getMeta(key) as Partial<NotesInText> | undefined;
        if (!change && !transaction.docChanged) return shown;
        const notes = { ...shown.notes, ...change };
        notes.draft = moved(notes.draft, transaction);
        notes.pointed = moved(notes.pointed, transaction);
        return { notes, signs: signsOf(transaction.doc, notes) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.signs,
      markViews: {
        annotation: (mark, view) => {
          const dom = document.createElement('span');
          dom.dataset.annotation = mark.attrs.id;
          tint(dom, notesIn(view.state));
          return { dom, ignoreMutation: ({ type }) => type === 'attributes' };
        },
      },
    },
    view: () => ({
      update: (view, before) => {
        const [now, then] = [notesIn(view.state), notesIn(before)];
        if (now.kinds === then.kinds && now.focused === then.focused) return;
        for (const words of view.dom.querySelectorAll<HTMLElement>('[data-annotation]')) tint(words, now);
      },
    }),
  });

function tint(words: HTMLElement, { kinds, focused }: NotesInText): void {
  const id = words.dataset.annotation ?? '';
  const tone = kinds.get(id) ?? (id === focused ? 'comment' : undefined);
  if (tone) words.dataset.tone = tone;
  else delete words.dataset.tone;
  words.classList.toggle('note-words', tone !== undefined);
  words.classList.toggle('is-focused', id === focused);
}

function moved(range: Range | null, { docChanged, mapping }: Transaction): Range | null {
  if (!range || !docChanged) return range;
  const [from, to] = [mapping.map(range.from, 1), mapping.map(range.to, -1)];
  return from < to ? { from, to } : null;
}

function signsOf(doc: Node, { draft, pointed, numbers }: NotesInText): DecorationSet {
  const signs: Decoration[] = [];
  if (draft) signs.push(Decoration.inline(draft.from, draft.to, { class: 'note-draft' }));
  if (pointed) signs.push(Decoration.inline(pointed.from, pointed.to, { class: 'note-draft note-pointed' }));
  for (const { number, at } of numbers?.values() ?? []) {
    if (at <= doc.content.size) signs.push(Decoration.widget(at, numberSign(number), { side: -1 }));
  }
  return DecorationSet.create(doc, signs);
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
