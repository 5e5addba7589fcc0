import type { Node } from 'prosemirror-model';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Tx } from '../db/client.ts';
import { notify } from '../db/notify.ts';
import { NewsroomError } from '../errors.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import type { NewAnnotation } from './schema.ts';
import { whoSees } from './who-sees.ts';
import { writeMessage } from './write-message.ts';

type Where = { storyId: string; version: number; doc: Node };

/**
 * Writes threads with their first message, in the transaction that puts their marks into the document: so that no
 * thread exists without its words. The caller has authorised the actor and tells open editors. Somebody who may not see
 * the story is not made its assignee: the words that were delivered with it are not held up for that.
 * @throws NewsroomError `invalid` if a thread's mark is not in the document, or mentions nobody's id, `conflict` if its id is taken
 */
export async function beginThreads(
  tx: Tx,
  actor: PersonActor,
  { storyId, version, doc }: Where,
  threads: readonly NewAnnotation[],
): Promise<void> {
  for (const { id, kind, body, rich, assigneeId, dueAt } of threads) {
    const anchor = anchorOf(doc, id);
    if (!anchor) throw new NewsroomError('invalid', 'This note has no words to stand on.');
    if (await tx.annotation.findUnique({ where: { id }, select: { id: true } })) {
      throw new NewsroomError('conflict', 'This note exists already.');
    }
    const mayHaveIt = assigneeId && (await whoSees(tx, storyId)).some((person) => person.id === assigneeId);
    await tx.annotation.create({
      data: {
        ...{ id, storyId, kind, ...anchor, versionCreated: version, authorId: actor.id },
        ...(mayHaveIt && { assigneeId }),
        ...(dueAt && { dueAt: new Date(dueAt) }),
      },
    });
    await writeMessage(tx, { storyId, annotationId: id, authorId: actor.id }, { body, rich });
    await recordAudit(
      tx,
      actor,
      'annotation.create',
      { type: 'story', id: storyId },
      { annotationId: id, kind },
    );
  }
}

type Orphan = Pick<NewAnnotation, 'id' | 'kind' | 'body'> & Anchor;

/**
 * Writes threads that come from elsewhere and whose words were not found: somebody has to say where they belong. The
 * caller has authorised the actor.
 */
export async function beginOrphans(
  tx: Tx,
  actor: PersonActor,
  { storyId, version }: Omit<Where, 'doc'>,
  orphans: readonly Orphan[],
): Promise<void> {
  for (const { id, kind, body, ...anchor } of orphans) {
    const where = { storyId, versionCreated: version, authorId: actor.id, orphaned: true };
    await tx.annotation.create({ data: { id, kind, ...anchor, ...where } });
    await writeMessage(tx, { storyId, annotationId: id, authorId: actor.id }, { body });
    const subject = { type: 'story', id: storyId } as const;
    await recordAudit(tx, actor, 'annotation.create', subject, { annotationId: id, kind });
  }
  if (orphans.length > 0) await notify(tx, { type: 'annotations', storyId });
}
