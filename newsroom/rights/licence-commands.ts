import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/client.ts';
import type { Licence } from '../db/generated/client.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { authorize } from '../permissions.ts';
import { isId } from '../story/load.ts';
import { readEvidence } from './evidence-file.ts';
import type { ChangeLicence, RecordLicence, RevokeLicence } from './schema.ts';

/**
 * Records a licence of a source.
 * @throws NewsroomError `forbidden`, `not_found`, `invalid` for a file that is no document
 */
export async function recordLicence(actor: PersonActor, input: RecordLicence): Promise<{ id: string }> {
  authorize(actor, 'licence.manage');
  const { sourceId, ...terms } = input;
  const data = await columnsOf(terms);
  return inTransaction(async (tx) => {
    const source = isId(sourceId) ? await tx.source.findUnique({ where: { id: sourceId } }) : null;
    if (!source) throw notFound('source');
    const { id } = await tx.licence.create({ data: { ...data, sourceId, recordedById: actor.id } });
    const { evidence, uses, startsOn, endsOn } = terms;
    const detail = { licenceId: id, evidence, uses, startsOn, endsOn };
    await recordAudit(tx, actor, 'licence.record', { type: 'source', id: sourceId }, detail);
    return { id };
  });
}

/**
 * Changes the terms of a licence, or what proves them: the audit log keeps them as they were, and what is out keeps the
 * credit and notice that it went out with. A file stays until another one takes its place. A revoked licence stays as
 * it was.
 * @throws NewsroomError `forbidden`, `not_found`, `conflict` if it is revoked, `invalid` for a file that is no document
 */
export async function changeLicence(actor: PersonActor, input: ChangeLicence): Promise<void> {
  authorize(actor, 'licence.manage');
  const { licenceId, ...terms } = input;
  const data = await columnsOf(terms);
  await inTransaction(async (tx) => {
    if (isId(licenceId)) await tx.$queryRaw`SELECT 1 FROM licence WHERE id = ${licenceId}::uuid FOR UPDATE`;
    const before = isId(licenceId)
      ? await tx.licence.findUnique({ where: { id: licenceId }, omit: { evidenceFile: true } })
      : null;
    if (!before) throw notFound('licence');
    if (before.revokedAt) {
      throw new NewsroomError('conflict', 'This licence has been revoked. Record a new one instead.');
    }
    const after = await tx.licence.update({
      where: { id: licenceId },
      data,
      omit: { evidenceFile: true },
    });
    const detail = { licenceId, before: told(before), after: told(after) };
    await recordAudit(tx, actor, 'licence.change', { type: 'source', id: before.sourceId }, detail);
  });
}

export type Revoked = { ok: true } | { ok: false; reason: 'already_revoked' };

/** Ends a licence from now on. What was published under it stays recorded as it was. */
export async function revokeLicence(
  actor: PersonActor,
  { licenceId, reason }: RevokeLicence,
  now = new Date(),
): Promise<Revoked> {
  authorize(actor, 'licence.manage');
  return inTransaction(async (tx) => {
    const licence = isId(licenceId)
      ? await tx.licence.findUnique({ where: { id: licenceId }, select: { sourceId: true } })
      : null;
    if (!licence) throw notFound('licence');
    const { count } = await tx.licence.updateMany({
      where: { id: licenceId, revokedAt: null },
      data: { revokedAt: now, revokedReason: reason },
    });
    if (count === 0) return { ok: false, reason: 'already_revoked' };
    const subject = { type: 'source', id: licence.sourceId } as const;
    await recordAudit(tx, actor, 'licence.revoke', subject, { licenceId, reason });
    return { ok: true };
  });
}

async function columnsOf({ startsOn, endsOn, evidenceFile, ...terms }: Omit<ChangeLicence, 'licenceId'>) {
  return {
    ...terms,
    ...(evidenceFile && (await readEvidence(evidenceFile))),
    startsOn: new Date(startsOn),
    endsOn: endsOn === null ? null : new Date(endsOn),
  };
}

/** A licence as the audit log tells of it. */
function told(licence: Omit<Licence, 'evidenceFile'>) {
  const { evidence, evidenceUrl, evidenceFileName, covers, uses, languages, territory } = licence;
  const { creditLine, notice, startsOn, endsOn } = licence;
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return {
    ...{ evidence, evidenceUrl, evidenceFileName, covers, uses, languages, territory, creditLine, notice },
    startsOn: day(startsOn),
    endsOn: day(endsOn),
  };
}
