import type { AnnotationKind, Thread } from '#newsroom/annotation/schema.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { notesIn, showNotes } from '../plugins/note-highlights.ts';
import { newUuid } from '../random-ids.ts';
import type { EditorSession } from '../session.ts';
import { canMark } from './marks.ts';

/** Remembers the selected words as those that a note is going to be on. Answers whether there are any. */
export function aimNote(session: EditorSession): boolean {
  const { from, to } = session.state.selection;
  if (!session.mayAnnotate || !canMark(session.state, documentSchema.marks.annotation)) return false;
  session.dispatch(showNotes(session.state, { draft: { from, to }, focused: null }));
  return true;
}

/** Forgets the words again. */
export function dropAim(session: EditorSession): void {
  if (notesIn(session.state).draft) session.dispatch(showNotes(session.state, { draft: null }));
}

/** Puts the mark of a new thread on the words that were remembered; the thread begins when the mark is delivered. */
export function beginNote(session: EditorSession, kind: AnnotationKind, body: string): void {
  const { draft } = notesIn(session.state);
  if (!draft) return;
  const id = newUuid();
  const { person } = session.start;
  const now = new Date().toISOString();
  const thread: Thread = {
    ...{ id, kind, author: person, createdAt: now, orphaned: false },
    quote: session.state.doc.textBetween(draft.from, draft.to, '\n', '\n'),
    ...{ resolvedAt: null, resolvedBy: null, mayResolve: false },
    messages: [{ id, author: person, body, createdAt: now }],
  };
  session.connection.begin({ id, kind, body });
  session.show({ threads: [...session.read().threads, thread] });
  const mark = documentSchema.marks.annotation.create({ id });
  const transaction = showNotes(session.state, { draft: null, focused: id });
  session.dispatch(transaction.addMark(draft.from, draft.to, mark));
}
