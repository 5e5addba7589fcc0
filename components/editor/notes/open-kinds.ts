import type { AnnotationKind } from '#newsroom/annotation/schema.ts';
import type { SessionStart } from '../session.ts';
import type { Snapshot } from '../shown.ts';

/** The kinds of the open notes, by id: as the page brought them, until the threads have come. */
export function openKinds(
  { threads, hasThreads }: Pick<Snapshot, 'threads' | 'hasThreads'>,
  { notes }: Pick<SessionStart, 'notes'>,
): Map<string, AnnotationKind> {
  const kinds = new Map<string, AnnotationKind>();
  for (const [id, kind] of Object.entries(hasThreads ? {} : notes)) if (kind) kinds.set(id, kind);
  for (const { id, kind, resolvedAt } of threads) if (!resolvedAt) kinds.set(id, kind);
  return kinds;
}
