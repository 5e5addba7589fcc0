import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { AnnotationKind } from '#newsroom/annotation/schema.ts';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';

/** What the text has to show of the notes on it. */
export type NotesInText = {
  /** The open threads; words of resolved ones look like any other. */
  kinds: ReadonlyMap<string, AnnotationKind>;
  focused: string | null;
  /** The words that a note is being written on. */
  draft: { from: number; to: number } | null;
};

const none: NotesInText = { kinds: new Map(), focused: null, draft: null };
const key = new PluginKey<NotesInText>('notes');

/** Tints the words that notes are on, and those that one is being written on, wherever they move. */
export const noteHighlights = () =>
  new Plugin<NotesInText>({
    key,
    state: {
      init: () => none,
      apply: (transaction, value) => {
        const next = { ...value, ...(transaction.getMeta(key) as Partial<NotesInText> | undefined) };
        if (!next.draft || !transaction.docChanged) return next;
        const from = transaction.mapping.map(next.draft.from, 1);
        const to = transaction.mapping.map(next.draft.to, -1);
        return { ...next, draft: from < to ? { from, to } : null };
      },
    },
    props: {
      decorations: (state) => {
        const { kinds, focused, draft } = notesIn(state);
        const tinted = annotationRanges(state.doc).flatMap(({ id, from, to }) => {
          const kind = kinds.get(id) ?? (id === focused ? 'comment' : null);
          if (!kind) return [];
          const isFocused = id === focused;
          return Decoration.inline(from, to, {
            'data-tone': kind,
            class: isFocused ? 'note-words is-focused' : 'note-words',
          });
        });
        if (draft) tinted.push(Decoration.inline(draft.from, draft.to, { class: 'note-draft' }));
        return DecorationSet.create(state.doc, tinted);
      },
    },
  });

export const notesIn = (state: EditorState): NotesInText => key.getState(state) ?? none;

/** A transaction that only changes what is shown. */
export const showNotes = (state: EditorState, change: Partial<NotesInText>) =>
  state.tr.setMeta(key, change).setMeta('addToHistory', false);
