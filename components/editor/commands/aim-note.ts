import { documentSchema } from '#newsroom/document/schema.ts';
import { notesIn, showNotes } from '../plugins/note-highlights.ts';
import type { EditorSession } from '../session.ts';
import { canMark } from './marks.ts';
import { wordAt } from './word-at.ts';

/**
 * Remembers the selected words as those that a note is going to be on; with `orWord`, where none are, the word at the
 * cursor. Answers whether there are any.
 */
export function aimNote(session: EditorSession, orWord = false): boolean {
  const { state } = session;
  if (!session.mayAnnotate) return false;
  const selected = canMark(state, documentSchema.marks.annotation) ? state.selection : null;
  const words = selected ?? (orWord ? wordAt(state) : null);
  if (!words) return false;
  const { from, to } = words;
  session.dispatch(showNotes(state, { draft: { from, to }, focused: null }));
  return true;
}

/** Forgets the words again. */
export function dropAim(session: EditorSession): void {
  if (notesIn(session.state).draft) session.dispatch(showNotes(session.state, { draft: null }));
}
