import type { Actor, PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import type { Annotation } from '../db/generated/client.ts';
import { notify } from '../db/notify.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { loadStory } from '../story/load.ts';
import { mayResolve } from './rules.ts';
import type { Reply } from './schema.ts';

/** `done`: someone else had already resolved, or reopened it. */
export type ThreadAnswer = { ok: true } | { ok: false; reason: 'done' };

/** @throws NewsroomError `not_found`, `forbidden` */
export function replyToThread(actor: PersonActor, { annotationId, body }: Reply): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const thread = await lockThread(tx, actor, annotationId);
    const message = await tx.annotationMessage.create({ data: { annotationId, authorId: actor.id, body } });
    await recordThread(tx, actor, 'annotation.reply', thread);
    return { id: message.id };
  });
}

/** @throws NewsroomError `not_found`, `forbidden` */
export function resolveThread(
  actor: PersonActor,
  annotationId: string,
  now = new Date(),
): Promise<ThreadAnswer> {
  return inTransaction(async (tx) => {
    const thread = await lockThread(tx, actor, annotationId);
    requireMayResolve(actor, thread);
    if (thread.resolvedAt) return { ok: false, reason: 'done' };
    const data = { resolvedAt: now, resolvedById: actor.id };
    await tx.annotation.update({ where: { id: thread.id }, data });
    await recordThread(tx, actor, 'annotation.resolve', thread);
    return { ok: true };
  });
}

/** @throws NewsroomError `not_found`, `forbidden` */
export function reopenThread(actor: PersonActor, annotationId: string): Promise<ThreadAnswer> {
  return inTransaction(async (tx) => {
    const thread = await lockThread(tx, actor, annotationId);
    requireMayResolve(actor, thread);
    if (!thread.resolvedAt) return { ok: false, reason: 'done' };
    await tx.annotation.update({ where: { id: thread.id }, data: { resolvedAt: null, resolvedById: null } });
    await recordThread(tx, actor, 'annotation.reopen', thread);
    return { ok: true };
  });
}

async function lockThread(tx: Tx, actor: Actor, id: string): Promise<Annotation> {
  await tx.$queryRaw`SELECT 1 FROM annotation WHERE id = ${id}::uuid FOR UPDATE`;
  const thread = await tx.annotation.findUnique({ where: { id } });
  if (!thread) throw notFound('note');
  await loadStory(tx, actor, 'story.annotate', thread.storyId);
  return thread;
}

function requireMayResolve(actor: Actor, thread: Annotation): void {
  if (mayResolve(actor, thread)) return;
  throw new NewsroomError('forbidden', 'An editor has to resolve this note.');
}

async function recordThread(tx: Tx, actor: Actor, action: string, thread: Annotation): Promise<void> {
  const subject = { type: 'story', id: thread.storyId } as const;
  await recordAudit(tx, actor, action, subject, { annotationId: thread.id, kind: thread.kind });
  await notify(tx, { type: 'annotations', storyId: thread.storyId });
}
