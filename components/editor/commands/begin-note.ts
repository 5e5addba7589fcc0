import type { Node } from 'prosemirror-model';
import { noteText } from '#newsroom/annotation/note-schema.ts';
import type { NewAnnotation, Thread } from '#newsroom/annotation/schema.ts';
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

/** What a note that begins says, and to whom. */
export type NoteBegun = {
  kind: NewAnnotation['kind'];
  message: Node;
  assignee: { id: string; name: string } | null;
  dueAt: string | null;
};

/** Puts the mark of a new thread on the words that were remembered; the thread begins when the mark is delivered. */
export function beginNote(session: EditorSession, { kind, message, assignee, dueAt }: NoteBegun): void {
  const { draft } = notesIn(session.state);
  if (!draft) return;
  const id = newUuid();
  const { person } = session.start;
  const now = new Date().toISOString();
  const [body, rich] = [noteText(message), message.toJSON() as Record<string, unknown>];
  const thread: Thread = {
    ...{ id, kind, author: person, createdAt: now, orphaned: false, assignee, dueAt, unseen: false },
    quote: session.state.doc.textBetween(draft.from, draft.to, '\n', '\n'),
    ...{ prefix: '', suffix: '', blockId: '' },
    ...{ resolvedAt: null, resolvedBy: null, mayResolve: false },
    ...{ outcome: null, outcomeNote: '', sourceLinks: [], explainer: null },
    messages: [
      { id, author: person, body, rich, createdAt: now, editedAt: null, mayChange: false, notReached: [] },
    ],
  };
  session.connection.begin({ id, kind, body, rich, assigneeId: assignee?.id, dueAt });
  session.show({ threads: [...session.read().threads, thread] });
  const mark = documentSchema.marks.annotation.create({ id });
  const transaction = showNotes(session.state, { draft: null, focused: id });
  session.dispatch(transaction.addMark(draft.from, draft.to, mark));
}
