import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { db, inTransaction } from '../db/client.ts';
import { NewsroomError, notFound } from '../errors.ts';
import type { OutCursor, OutScope } from '../rights/schema.ts';
import { countOut, type StoryOut, whatIsOut } from '../rights/what-is-out.ts';
import { isId } from '../story/load.ts';
import type { WithdrawAll } from './schema.ts';
import { withdraw } from './withdraw.ts';

/** A story that stayed out, and why. */
export type NotWithdrawn = { storyId: string; headline: string; language: string; why: string };

export type WithdrawnAll = {
  withdrawn: number;
  failed: NotWithdrawn[];
  /** How many are still out, those that failed among them. */
  left: number;
  /** Where to go on: only so many are withdrawn in one go, so that nobody waits without a sign. */
  next: OutCursor | null;
};

/**
 * Withdraws what is out of a source or under a licence, a page of it in one go. Each story goes in a transaction of
 * its own and is authorised by itself, so that one which fails holds up none of the others.
 * @throws NewsroomError `forbidden`, `not_found` if there is no such source or licence
 */
export async function withdrawAll(
  actor: PersonActor,
  { scope, notice, after }: WithdrawAll,
  now = new Date(),
): Promise<WithdrawnAll> {
  const { stories, next } = await whatIsOut(actor, scope, after);
  const sourceId = await sourceOf(scope);
  const failed: NotWithdrawn[] = [];
  for (const story of stories) {
    const why = await whyNot(actor, story, notice, now);
    if (why !== null) failed.push({ ...pick(story), why });
  }
  const withdrawn = stories.length - failed.length;
  const licenceId = 'licenceId' in scope ? scope.licenceId : null;
  const detail = { licenceId, notice, withdrawn, failed: failed.length };
  await inTransaction((tx) =>
    recordAudit(tx, actor, 'rights.withdraw_all', { type: 'source', id: sourceId }, detail),
  );
  const [left = 0] = await countOut(actor, [scope]);
  return { withdrawn, failed, left, next };
}

async function whyNot(
  actor: PersonActor,
  { storyId }: StoryOut,
  notice: string,
  now: Date,
): Promise<string | null> {
  try {
    await withdraw(actor, { storyId, notice }, now);
    // What readers no longer had when its turn came is gone, as it was meant to be.
    return null;
  } catch (error) {
    if (error instanceof NewsroomError) return error.message;
    const kind = error instanceof Error ? error.name : typeof error;
    console.error(JSON.stringify({ level: 'error', where: 'withdraw all', storyId, error: kind }));
    return 'Something went wrong on our side. Nothing of it was changed; try it again.';
  }
}

const pick = ({ storyId, headline, language }: StoryOut) => ({ storyId, headline, language });

async function sourceOf(scope: OutScope): Promise<string> {
  if ('sourceId' in scope) {
    const found = isId(scope.sourceId)
      ? await db().source.findUnique({ where: { id: scope.sourceId }, select: { id: true } })
      : null;
    if (!found) throw notFound('source');
    return found.id;
  }
  const licence = isId(scope.licenceId)
    ? await db().licence.findUnique({ where: { id: scope.licenceId }, select: { sourceId: true } })
    : null;
  if (!licence) throw notFound('licence');
  return licence.sourceId;
}
