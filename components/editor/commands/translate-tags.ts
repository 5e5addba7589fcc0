import type { Mark, Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { newBlockId } from '#newsroom/document/block-ids.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { hasMark, markAround } from './marks.ts';

/** The three things that a translator can be told about words (ITS 2.0 § 8.1, § 8.4, § 8.3). */
export type TagKind = 'translate' | 'term' | 'note';

export type TranslatorNote = { text: string; type: 'description' | 'alert' };

const { its } = documentSchema.marks;

export const kindOfTag = (mark: Mark): TagKind =>
  mark.attrs.locNote !== null ? 'note' : mark.attrs.term === 'yes' ? 'term' : 'translate';

const isTag = (kind: TagKind) => (mark: Mark) => mark.type === its && kindOfTag(mark) === kind;

export const hasTag = (state: EditorState, kind: TagKind): boolean => hasMark(state, isTag(kind));

/** The tag of this kind that the cursor is in, or the selection begins in. */
export const tagAround = (state: EditorState, kind: TagKind) => markAround(state, isTag(kind));

/** Tags the selection as not to be translated, or as a term; on what is tagged so, takes the tag away. */
export function toggleTag(kind: 'translate' | 'term'): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const around = tagAround(state, kind);
    if (empty && !around) return false;
    if (hasTag(state, kind)) {
      const range = empty && around ? around : { from, to };
      dispatch?.(removeTags(state, range, kind));
      return true;
    }
    const attrs = kind === 'translate' ? { translate: 'no' } : { term: 'yes' };
    dispatch?.(state.tr.addMark(from, to, its.create({ id: newBlockId(), ...attrs })));
    return true;
  };
}

/** Puts a note for the translator on the selection, or changes or (with null) removes the one at the cursor. */
export function setTranslatorNote(note: TranslatorNote | null): Command {
  return (state, dispatch) => {
    const around = tagAround(state, 'note');
    const range = around ?? state.selection;
    if (range.from === range.to) return false;
    const transaction = removeTags(state, range, 'note');
    if (note) {
      const attrs = { id: newBlockId(), locNote: note.text, locNoteType: note.type };
      transaction.addMark(range.from, range.to, its.create(attrs));
    }
    dispatch?.(transaction);
    return true;
  };
}

function removeTags(state: EditorState, { from, to }: { from: number; to: number }, kind: TagKind) {
  const transaction = state.tr;
  const marks = new Set<Mark>();
  state.doc.nodesBetween(from, to, (node) => {
    for (const mark of node.marks) if (isTag(kind)(mark)) marks.add(mark);
  });
  for (const mark of marks) transaction.removeMark(from, to, mark);
  return transaction;
}

/** A tagged run of words, for the list beside the text. */
export type TaggedWords = { id: string; kind: TagKind; text: string; note: string; from: number; to: number };

/** All tagged words in document order; runs of one tag that touch are one. */
export function taggedWords(doc: Node): TaggedWords[] {
  const found: TaggedWords[] = [];
  doc.descendants((node, pos) => {
    for (const mark of node.marks) {
      if (mark.type !== its) continue;
      const id = mark.attrs.id as string;
      const before = found.find((tagged) => tagged.id === id && tagged.to === pos);
      const text = node.isText ? (node.text ?? '') : '';
      if (before) {
        before.text += text;
        before.to = pos + node.nodeSize;
      } else {
        const note = (mark.attrs.locNote as string | null) ?? '';
        found.push({ id, kind: kindOfTag(mark), text, note, from: pos, to: pos + node.nodeSize });
      }
    }
  });
  return found;
}
