import type { Place } from '#newsroom/annotation/propose-place.ts';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { notesIn, showNotes } from '../plugins/note-highlights.ts';
import type { EditorSession } from '../session.ts';
import { canMark } from './marks.ts';

const { annotation } = documentSchema.marks;

/** Who may not write puts on their own notes alone. */
export const mayPlace = (session: EditorSession, thread: Thread): boolean =>
  session.mayWrite || (session.mayAnnotate && thread.author.id === session.start.person.id);

/** Shows a proposed place in the text; null shows none. */
export function pointAt(session: EditorSession, place: Place | null): void {
  const pointed = place && stillSays(session, place) ? { from: place.from, to: place.to } : null;
  if (!pointed && !notesIn(session.state).pointed) return;
  session.dispatch(showNotes(session.state, { pointed }));
  if (!pointed) return;
  const words = session.view?.dom.querySelector('.note-pointed');
  words?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

/** Puts a note on the place that a person has confirmed, unless the text has changed under their hand. */
export function placeNote(session: EditorSession, threadId: string, place: Place): void {
  if (stillSays(session, place)) put(session, threadId, place);
}

/** Puts a note on the words that are selected. */
export function placeOnSelection(session: EditorSession, threadId: string): void {
  if (canMark(session.state, annotation)) put(session, threadId, session.state.selection);
}

const stillSays = ({ state: { doc } }: EditorSession, { from, to, text }: Place) =>
  to <= doc.content.size && doc.textBetween(from, to, '\n', '\n') === text;

function put(session: EditorSession, id: string, { from, to }: { from: number; to: number }): void {
  const transaction = showNotes(session.state, { pointed: null, focused: id });
  session.dispatch(transaction.addMark(from, to, annotation.create({ id })));
}
