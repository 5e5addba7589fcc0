import type { Node } from 'prosemirror-model';
import { tidyExplainer } from '#newsroom/annotation/explainer-document.ts';
import { noteJson, noteText } from '#newsroom/annotation/note-schema.ts';
import type { NewAnnotation, Thread } from '#newsroom/annotation/schema.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { notesIn, showNotes } from '../plugins/note-highlights.ts';
import { newUuid } from '../random-ids.ts';
import type { EditorSession } from '../session.ts';

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
  const rich = noteJson(message);
  if (kind === 'explainer') beginExplainer(session, draft, message, { assignee, dueAt });
  else begin(session, draft, { kind, body: noteText(message), rich }, { assignee, dueAt });
}

/** Begins an explainer on words, with what readers are to get. */
export const beginExplainer = (
  session: EditorSession,
  words: Range,
  text: Node,
  duty: Duty = { assignee: null, dueAt: null },
): void => {
  const explainer = tidyExplainer({ body: '', rich: text.toJSON() });
  begin(session, words, { kind: 'explainer', body: '', explainer }, duty);
};

type Duty = Pick<NoteBegun, 'assignee' | 'dueAt'>;
type Range = { from: number; to: number };
type Said = Pick<NewAnnotation, 'kind' | 'body' | 'rich' | 'explainer'>;

function begin(session: EditorSession, { from, to }: Range, said: Said, { assignee, dueAt }: Duty): void {
  const id = newUuid();
  const { person } = session.start;
  const createdAt = new Date().toISOString();
  const { kind, body, rich, explainer } = said;
  const spoken = {
    id,
    author: person,
    body,
    rich,
    createdAt,
    editedAt: null,
    mayChange: false,
    notReached: [],
  };
  const thread: Thread = {
    ...{ id, kind, author: person, createdAt, orphaned: false, assignee, dueAt, unseen: false },
    quote: session.state.doc.textBetween(from, to, '\n', '\n'),
    ...{ prefix: '', suffix: '', blockId: '' },
    ...{ resolvedAt: null, resolvedBy: null, mayResolve: false },
    ...{ outcome: null, outcomeNote: '', sourceLinks: [] },
    explainer: explainer ? { ...explainer, ...unapproved, writtenBy: person } : null,
    messages: explainer ? [] : [spoken],
  };
  session.connection.begin({ id, ...said, assigneeId: assignee?.id, dueAt });
  session.show({ threads: [...session.read().threads, thread] });
  const mark = documentSchema.marks.annotation.create({ id });
  const transaction = showNotes(session.state, { draft: null, focused: id });
  session.dispatch(transaction.addMark(from, to, mark));
}

/** Until it has been delivered, nothing can be done about it. */
const unapproved = {
  ...{ hash: '', approved: false, approvedBy: null, approvedAt: null },
  ...{ mayWrite: false, mayApprove: false },
};
