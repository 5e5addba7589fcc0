import type { Actor } from '../actor.ts';
import { blockingKinds } from '../story/blocking-notes.ts';
import type { AnnotationKind } from './schema.ts';

export const isBlocking = (kind: AnnotationKind): boolean => blockingKinds.includes(kind);

/**
 * Whether the actor may resolve or reopen a thread: a comment's author or the editors; what blocks publication, the
 * editors alone.
 */
export function mayResolve(actor: Actor, thread: { kind: AnnotationKind; authorId: string }): boolean {
  if (actor.role !== 'reporter') return true;
  return !isBlocking(thread.kind) && thread.authorId === actor.id;
}
