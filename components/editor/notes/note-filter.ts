import type { AnnotationKind, Thread } from '#newsroom/annotation/schema.ts';

/** Which notes are looked at: what has become of them, whose, and of which kind. */
export type NoteFilter = {
  state: 'open' | 'gone' | 'resolved';
  whose: 'all' | 'mine' | 'assigned';
  kind: AnnotationKind | 'all';
};

export const everyOpenNote: NoteFilter = { state: 'open', whose: 'all', kind: 'all' };

/** Whether a note is one of those, leaving aside what has become of it. */
export function isWanted(thread: Thread, { whose, kind }: NoteFilter, personId: string): boolean {
  if (kind !== 'all' && thread.kind !== kind) return false;
  if (whose === 'mine') return thread.author.id === personId;
  return whose === 'all' || thread.assignee?.id === personId;
}

/** A filter as it was kept, or none. */
export function readFilter(json: string | null): NoteFilter {
  try {
    const kept: unknown = JSON.parse(json ?? '');
    if (typeof kept === 'object' && kept !== null) return { ...everyOpenNote, ...kept };
  } catch {
    // Nothing was kept, or something else.
  }
  return everyOpenNote;
}
