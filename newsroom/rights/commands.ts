import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, isUniqueViolation } from '../db/client.ts';
import { notify } from '../db/notify.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { authorize } from '../permissions.ts';
import { momentOf } from '../settings/wall-clock.ts';
import { isId, lockPiece, lockStory } from '../story/load.ts';
import type { ChangeSource, DismissRights, OverrideRights, SourceInput } from './schema.ts';

/** @throws NewsroomError `invalid` if another source has the name */
export async function createSource(actor: PersonActor, input: SourceInput): Promise<{ id: string }> {
  authorize(actor, 'source.manage');
  return withNameTaken(() =>
    inTransaction(async (tx) => {
      const { id } = await tx.source.create({ data: input });
      await recordAudit(tx, actor, 'source.create', { type: 'source', id }, { name: input.name });
      return { id };
    }),
  );
}

/**
 * Renames a source, or changes what it is recognised by.
 * @throws NewsroomError `not_found`, `invalid` if another source has the name
 */
export async function changeSource(actor: PersonActor, { sourceId, ...input }: ChangeSource): Promise<void> {
  authorize(actor, 'source.manage');
  await withNameTaken(() =>
    inTransaction(async (tx) => {
      const before = isId(sourceId) ? await tx.source.findUnique({ where: { id: sourceId } }) : null;
      if (!before) throw notFound('source');
      await tx.source.update({ where: { id: sourceId }, data: input });
      const detail = { before: { name: before.name, aliases: before.aliases }, after: input };
      await recordAudit(tx, actor, 'source.change', { type: 'source', id: sourceId }, detail);
    }),
  );
}

/**
 * An admin's decision, by name and with a reason, that a story may go out without a licence.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export function overrideRights(
  actor: PersonActor,
  { storyId, reason, expiresOn }: OverrideRights,
): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const { story } = await lockStory(tx, actor, 'rights.override', storyId);
    const { timeZone } = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 } });
    const expiresAt = expiresOn === null ? null : momentOf(`${expiresOn}T23:59`, timeZone);
    const data = { storyId: story.id, byId: actor.id, reason, expiresAt };
    const { id } = await tx.rightsOverride.create({ data });
    const subject = { type: 'story', id: story.id } as const;
    await recordAudit(tx, actor, 'rights.override', subject, { overrideId: id, reason, expiresOn });
    await notify(tx, { type: 'story', storyId: story.id, version: story.version });
    return { id };
  });
}

export type Dismissed = { ok: true } | { ok: false; reason: 'claims_changed' };

/**
 * An admin's decision, by name and with a reason, that what was found in the copy is no claim: a notice that speaks of
 * something else, or an agency that was only quoted. It holds for every language version of the piece. The record
 * stays, with the decision.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export function dismissRights(
  actor: PersonActor,
  { storyId, recordIds, reason }: DismissRights,
  now = new Date(),
): Promise<Dismissed> {
  return inTransaction(async (tx) => {
    await lockPiece(tx, storyId);
    const { story } = await lockStory(tx, actor, 'rights.dismiss', storyId);
    const ids = [...new Set(recordIds)];
    const where = { id: { in: ids.filter(isId) }, groupId: story.groupId, dismissedAt: null };
    const records = await tx.rightsRecord.findMany({ where, select: { id: true, notice: true } });
    if (records.length < ids.length) return { ok: false, reason: 'claims_changed' };
    await tx.rightsRecord.updateMany({
      where,
      data: { dismissedAt: now, dismissedById: actor.id, dismissedReason: reason },
    });
    const notices = records.map(({ notice }) => notice);
    const subject = { type: 'story', id: story.id } as const;
    await recordAudit(tx, actor, 'rights.dismiss', subject, { recordIds: ids, notices, reason });
    await notify(tx, { type: 'story', storyId: story.id, version: story.version });
    return { ok: true };
  });
}

async function withNameTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new NewsroomError('invalid', 'Another source has this name.', {
      fields: { name: ['Another source has this name. Give this one an alias there instead.'] },
    });
  }
}
