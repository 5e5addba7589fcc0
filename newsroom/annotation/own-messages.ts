import type { PersonActor } from '../actor.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import type { Annotation, AnnotationMessage } from '../db/generated/client.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { isId } from '../story/load.ts';
import { lockThread, recordThread } from './lock-thread.ts';
import type { MessageChange } from './schema.ts';
import { rewriteMessage } from './write-message.ts';

/**
 * `resolved`: what was settled stays as it was settled. `only_message`: a thread that says nothing is no thread; it is
 * resolved instead.
 */
export type MessageAnswer = { ok: true } | { ok: false; reason: 'resolved' | 'only_message' };

/**
 * Changes one's own message; everybody sees that it was. Whoever it mentions now and did not before hears of it.
 * @throws NewsroomError `not_found`, `forbidden` if it is somebody else's, `invalid`
 */
export function changeMessage(
  actor: PersonActor,
  { messageId, body, rich }: MessageChange,
  now = new Date(),
): Promise<MessageAnswer> {
  return inTransaction(async (tx) => {
    const { thread } = await lockOwn(tx, actor, messageId);
    if (thread.resolvedAt) return { ok: false, reason: 'resolved' };
    await rewriteMessage(tx, { storyId: thread.storyId, messageId, authorId: actor.id }, { body, rich }, now);
    await recordThread(tx, actor, 'annotation.change_message', thread, { messageId });
    return { ok: true };
  });
}

/**
 * Takes one's own message out of its thread, and with it the mentions in it.
 * @throws NewsroomError `not_found`, `forbidden` if it is somebody else's
 */
export function takeBackMessage(actor: PersonActor, messageId: string): Promise<MessageAnswer> {
  return inTransaction(async (tx) => {
    const { thread, message } = await lockOwn(tx, actor, messageId);
    if (thread.resolvedAt) return { ok: false, reason: 'resolved' };
    const others = await tx.annotationMessage.count({
      where: { annotationId: thread.id, id: { not: message.id } },
    });
    if (others === 0 && thread.kind !== 'explainer') return { ok: false, reason: 'only_message' };
    await tx.annotationMention.deleteMany({ where: { messageId } });
    await tx.annotationMessage.delete({ where: { id: messageId } });
    await recordThread(tx, actor, 'annotation.take_back_message', thread, { messageId });
    return { ok: true };
  });
}

async function lockOwn(
  tx: Tx,
  actor: PersonActor,
  id: string,
): Promise<{ thread: Annotation; message: AnnotationMessage }> {
  const found = isId(id) ? await tx.annotationMessage.findUnique({ where: { id } }) : null;
  if (!found) throw notFound('message');
  const { thread } = await lockThread(tx, actor, found.annotationId);
  // Taken back, perhaps, before the lock was had.
  const message = await tx.annotationMessage.findUnique({ where: { id } });
  if (!message) throw notFound('message');
  if (message.authorId !== actor.id) {
    throw new NewsroomError('forbidden', 'Only who wrote a message changes it, or takes it back.');
  }
  return { thread, message };
}
