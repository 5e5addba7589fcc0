import type { Actor, PersonActor } from '../actor.ts';
import { inTransaction } from '../db/client.ts';
import type { Annotation } from '../db/generated/client.ts';
import { NewsroomError } from '../errors.ts';
import { mayApproveExplainer, noApproval } from './explainer-approval.ts';
import { lockThread, recordThread } from './lock-thread.ts';
import { mayResolve } from './rules.ts';
import type { Assignment, Reply, Resolution } from './schema.ts';
import { whoSees } from './who-sees.ts';
import { writeMessage } from './write-message.ts';

/** `done`: someone else had already resolved, or reopened it. */
export type ThreadAnswer = { ok: true } | { ok: false; reason: 'done' };

/** @throws NewsroomError `not_found`, `forbidden`, `invalid` */
export function replyToThread(
  actor: PersonActor,
  { annotationId, body, rich }: Reply,
): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const { thread } = await lockThread(tx, actor, annotationId);
    const place = { storyId: thread.storyId, annotationId, authorId: actor.id };
    const id = await writeMessage(tx, place, { body, rich });
    await recordThread(tx, actor, 'annotation.reply', thread);
    return { id };
  });
}

/**
 * Says who should see to a thread and until when; null for nobody, and for no time.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` if that person may not see the story
 */
export function assignThread(
  actor: PersonActor,
  { annotationId, assigneeId, dueAt }: Assignment,
): Promise<void> {
  return inTransaction(async (tx) => {
    const { thread } = await lockThread(tx, actor, annotationId);
    if (assigneeId !== null && assigneeId !== thread.assigneeId) {
      const seeing = await whoSees(tx, thread.storyId);
      if (!seeing.some(({ id }) => id === assigneeId)) {
        throw new NewsroomError('invalid', 'This person may not see the story, so the note can’t be theirs.');
      }
    }
    const data = { assigneeId, dueAt: dueAt === null ? null : new Date(dueAt) };
    await tx.annotation.update({ where: { id: thread.id }, data });
    await recordThread(tx, actor, 'annotation.assign', thread, { assigneeId, dueAt });
  });
}

/**
 * Settles a thread; a fact-check says what came of it.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` if a fact-check has no outcome, or anything else has one
 */
export function resolveThread(
  actor: PersonActor,
  { annotationId, outcome = null, outcomeNote = '', sourceLinks = [] }: Resolution,
  now = new Date(),
): Promise<ThreadAnswer> {
  return inTransaction(async (tx) => {
    const { thread } = await lockThread(tx, actor, annotationId);
    requireMayResolve(actor, thread);
    if (thread.resolvedAt) return { ok: false, reason: 'done' };
    if ((thread.kind === 'fact_check') !== (outcome !== null)) {
      const message = outcome
        ? 'Only a fact-check has an outcome.'
        : 'Say what came of the fact-check: confirmed, corrected or unverifiable.';
      throw new NewsroomError('invalid', message, { fields: { outcome: [message] } });
    }
    const data = { resolvedAt: now, resolvedById: actor.id, outcome, outcomeNote, sourceLinks };
    await tx.annotation.update({ where: { id: thread.id }, data });
    await recordThread(tx, actor, 'annotation.resolve', thread, { ...(outcome && { outcome }) });
    return { ok: true };
  });
}

/**
 * Opens a thread again. What a fact-check found stays, to be gone on from; that it was settled does not. An explainer that
 * was left out stays approved only where whoever brings it back might approve it.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export function reopenThread(actor: PersonActor, annotationId: string): Promise<ThreadAnswer> {
  return inTransaction(async (tx) => {
    const { thread, subject } = await lockThread(tx, actor, annotationId);
    requireMayResolve(actor, thread);
    if (!thread.resolvedAt) return { ok: false, reason: 'done' };
    const data = { resolvedAt: null, resolvedById: null, outcome: null };
    const approval =
      thread.kind === 'explainer' && !mayApproveExplainer(actor, subject, thread) && noApproval;
    await tx.annotation.update({ where: { id: thread.id }, data: { ...data, ...approval } });
    await recordThread(tx, actor, 'annotation.reopen', thread);
    return { ok: true };
  });
}

/**
 * Takes note that somebody has opened a thread: what mentions them there no longer waits for them.
 * @throws NewsroomError `not_found`
 */
export function seeThread(actor: PersonActor, annotationId: string, now = new Date()): Promise<void> {
  return inTransaction(async (tx) => {
    await lockThread(tx, actor, annotationId, 'story.read');
    const where = { personId: actor.id, seenAt: null, message: { annotationId } };
    await tx.annotationMention.updateMany({ where, data: { seenAt: now } });
  });
}

function requireMayResolve(actor: Actor, thread: Annotation): void {
  if (mayResolve(actor, thread)) return;
  throw new NewsroomError('forbidden', 'An editor has to resolve this note.');
}
