import type { Actor } from '../actor.ts';
import type { AnnotationKind } from './schema.ts';

/** Kinds that keep a story from being approved and published until they are resolved. */
export const blockingKinds = ['fact_check', 'legal'] as const satisfies AnnotationKind[];

export const isBlocking = (kind: AnnotationKind): boolean => kind !== 'comment';

/**
 * Whether the actor may resolve or reopen a thread: a comment's author or the editors; what blocks publication, the
 * editors alone.
 */
export function mayResolve(actor: Actor, thread: { kind: AnnotationKind; authorId: string }): boolean {
  if (actor.role !== 'reporter') return true;
  return !isBlocking(thread.kind) && thread.authorId === actor.id;
}
