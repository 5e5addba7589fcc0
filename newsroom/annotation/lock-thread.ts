import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Tx } from '../db/client.ts';
import type { Annotation, Prisma } from '../db/generated/client.ts';
import { notify } from '../db/notify.ts';
import { notFound } from '../errors.ts';
import type { StoryAction, StorySubject } from '../permissions.ts';
import { isId, loadStory, type StoryWithSubject } from '../story/load.ts';

type LockedThread = { thread: Annotation; story: StoryWithSubject; subject: StorySubject };

/**
 * The thread, locked until the transaction ends, and its story, not locked, once the actor is known to be allowed the
 * action on it.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function lockThread(
  tx: Tx,
  actor: Actor,
  id: string,
  action: StoryAction = 'story.annotate',
): Promise<LockedThread> {
  if (!isId(id)) throw notFound('note');
  await tx.$queryRaw`SELECT 1 FROM annotation WHERE id = ${id}::uuid FOR UPDATE`;
  const thread = await tx.annotation.findUnique({ where: { id } });
  if (!thread) throw notFound('note');
  return { thread, ...(await loadStory(tx, actor, action, thread.storyId)) };
}

/** The audit row of what was done to a thread; open editors are told to read it again. */
export async function recordThread(
  tx: Tx,
  actor: Actor,
  action: string,
  thread: Annotation,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const subject = { type: 'story', id: thread.storyId } as const;
  await recordAudit(tx, actor, action, subject, { annotationId: thread.id, kind: thread.kind, ...detail });
  await notify(tx, { type: 'annotations', storyId: thread.storyId });
}
