import type { PersonActor } from '../actor.ts';
import { explainerColumns } from '../annotation/begin-threads.ts';
import {
  explainerAnchors,
  explainerHash,
  isApprovedExplainer,
  mayApproveExplainer,
  mayWriteExplainer,
} from '../annotation/explainer-approval.ts';
import { tidyExplainer } from '../annotation/explainer-document.ts';
import { lockThread, recordThread } from '../annotation/lock-thread.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import type { StoryAction } from '../permissions.ts';
import type { ApproveExplainer, WriteExplainer } from './schema.ts';

/** `text_changed`: somebody has written something else there since it was read. */
export type ExplainerWritten = { ok: true } | { ok: false; reason: 'text_changed' };

/**
 * Changes what readers get of an explainer, from the text that was read; an approval of other words or looks ends.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` if the thread is of another kind
 */
export function writeExplainer(
  actor: PersonActor,
  { annotationId, hash, ...text }: WriteExplainer,
): Promise<ExplainerWritten> {
  return inTransaction(async (tx) => {
    const { thread, subject } = await lockExplainer(tx, actor, annotationId, 'story.annotate');
    if (!mayWriteExplainer(actor, subject, thread))
      throw new NewsroomError('forbidden', 'Ask an editor, or who began this explainer, to change it.');
    const before = explainerHash({ body: thread.explainer, rich: thread.explainerRich });
    const tidied = tidyExplainer(text);
    if (explainerHash(tidied) === before) return { ok: true };
    if (hash !== before) return { ok: false, reason: 'text_changed' };
    await tx.annotation.update({ where: { id: thread.id }, data: explainerColumns(actor, tidied) });
    await recordThread(tx, actor, 'explainer.write', thread, { endedApproval: isApprovedExplainer(thread) });
    return { ok: true };
  });
}

/** `text_changed`: it is another text than was read, or stands on other words. `done`: somebody had already approved it. */
export type ExplainerApproved = { ok: true } | { ok: false; reason: 'text_changed' | 'done' };

/**
 * Lets an explainer go out with the next publication, in exactly the words and looks that were read, on exactly the words that
 * it was read on.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid` if the thread is of another kind
 */
export function approveExplainer(
  actor: PersonActor,
  { annotationId, hash, quote }: ApproveExplainer,
  now = new Date(),
): Promise<ExplainerApproved> {
  return inTransaction(async (tx) => {
    const { thread, story, subject } = await lockExplainer(tx, actor, annotationId, 'explainer.approve');
    const text = { body: thread.explainer, rich: thread.explainerRich };
    if (!mayApproveExplainer(actor, subject, thread))
      throw new NewsroomError(
        'forbidden',
        'You wrote or began this explainer: somebody else has to approve it.',
      );
    const anchor = explainerAnchors(story.document, [thread.id]).get(thread.id) ?? { quote: thread.quote };
    if (explainerHash(text) !== hash || anchor.quote !== quote) return { ok: false, reason: 'text_changed' };
    if (isApprovedExplainer(thread) && anchor.quote === thread.quote) return { ok: false, reason: 'done' };
    const data = { ...anchor, explainerHash: hash, approvedById: actor.id, approvedAt: now };
    await tx.annotation.update({ where: { id: thread.id }, data });
    await recordThread(tx, actor, 'explainer.approve', thread, { hash });
    return { ok: true };
  });
}

async function lockExplainer(tx: Tx, actor: PersonActor, id: string, action: StoryAction) {
  const locked = await lockThread(tx, actor, id, action);
  if (locked.thread.kind !== 'explainer') throw new NewsroomError('invalid', 'This note is no explainer.');
  return locked;
}
