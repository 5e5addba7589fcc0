import type { Node } from 'prosemirror-model';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Tx } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { notify } from '../db/notify.ts';
import { annotationIds } from '../document/annotation-marks.ts';
import { NewsroomError } from '../errors.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { noApproval } from './explainer-approval.ts';
import { tidyExplainer } from './explainer-document.ts';
import type { ExplainerText } from './explainer-text.ts';
import type { NewAnnotation } from './schema.ts';
import { whoSees } from './who-sees.ts';
import { writeMessage } from './write-message.ts';

type Where = { storyId: string; version: number };

/** The document as each of the steps that came with the threads left it, the last as it is now. */
type Docs = { docs: readonly Node[] };

/**
 * Writes threads with their first message, or what readers get of an explainer, in the transaction that puts their marks
 * into the document: so that no thread exists without its words; or, where they were deleted again before they were
 * delivered, as an orphan that says which. The caller has authorised the actor and tells open editors. Somebody who may
 * not see the story is not made its assignee: the words that were delivered with it are not held up for that. What the
 * actor has begun before stays as it is: its mark was taken back, say, and comes again with a version that is merged.
 * @throws NewsroomError `invalid` if a thread's mark was never in the document, or mentions nobody's id, `conflict` if
 * its id is taken
 */
export async function beginThreads(
  tx: Tx,
  actor: PersonActor,
  { storyId, version, docs }: Where & Docs,
  threads: readonly NewAnnotation[],
): Promise<void> {
  for (const { id, kind, body, rich, explainer, assigneeId, dueAt } of threads) {
    const known = await tx.annotation.findUnique({
      where: { id },
      select: { storyId: true, authorId: true },
    });
    if (known?.storyId === storyId && known.authorId === actor.id) continue;
    if (known) throw new NewsroomError('conflict', 'This note exists already.');
    const marked = docs.findLast((doc) => annotationIds(doc).has(id));
    const anchor = marked && anchorOf(marked, id);
    if (!anchor) throw new NewsroomError('invalid', 'This note has no words to stand on.');
    const mayHaveIt = assigneeId && (await whoSees(tx, storyId)).some((person) => person.id === assigneeId);
    await tx.annotation.create({
      data: {
        ...{ id, storyId, kind, ...anchor, versionCreated: version, authorId: actor.id },
        orphaned: marked !== docs.at(-1),
        ...(mayHaveIt && { assigneeId }),
        ...(dueAt && { dueAt: new Date(dueAt) }),
        ...(explainer && explainerColumns(actor, tidyExplainer(explainer))),
      },
    });
    if (body !== '')
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

/** What readers get of a thread, tidied, as its writer left it: nobody has approved it yet. */
export function explainerColumns(actor: PersonActor, { body, rich }: ExplainerText) {
  return {
    explainer: body,
    explainerRich: rich ? (rich as Prisma.InputJsonObject) : Prisma.DbNull,
    explainerById: actor.id,
    ...noApproval,
  };
}

type Orphan = Pick<NewAnnotation, 'id' | 'kind' | 'body' | 'rich' | 'explainer'> & Anchor;

/**
 * Writes threads that come from elsewhere and whose words were not found: somebody has to say where they belong. The
 * caller has authorised the actor.
 */
export async function beginOrphans(
  tx: Tx,
  actor: PersonActor,
  { storyId, version }: Where,
  orphans: readonly Orphan[],
): Promise<void> {
  for (const { id, kind, body, rich, explainer, ...anchor } of orphans) {
    const where = { storyId, versionCreated: version, authorId: actor.id, orphaned: true };
    const forReaders = explainer && explainerColumns(actor, tidyExplainer(explainer));
    await tx.annotation.create({ data: { id, kind, ...anchor, ...where, ...forReaders } });
    if (body !== '')
      await writeMessage(tx, { storyId, annotationId: id, authorId: actor.id }, { body, rich });
    const subject = { type: 'story', id: storyId } as const;
    await recordAudit(tx, actor, 'annotation.create', subject, { annotationId: id, kind });
  }
  if (orphans.length > 0) await notify(tx, { type: 'annotations', storyId });
}
