import type { z } from 'zod';
import type { PersonActor } from '../../actor.ts';
import { recordAudit } from '../../audit/record.ts';
import { inTransaction } from '../../db/client.ts';
import { notFound } from '../../errors.ts';
import { authorize } from '../../permissions.ts';
import type { blockLineSchema, sourceLineSchema } from './schema.ts';

/**
 * Says that what a source knows about a line is not to be applied, or that it may be again. It goes on counting.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function blockLine(
  actor: PersonActor,
  { sourceId, fingerprint, blocked }: z.output<typeof blockLineSchema>,
): Promise<void> {
  authorize(actor, 'source.manage');
  await inTransaction(async (tx) => {
    const where = { sourceId_fingerprint: { sourceId, fingerprint: Buffer.from(fingerprint, 'hex') } };
    const line = await tx.sourceLine.findUnique({ where });
    if (!line) throw notFound('line');
    if (line.blocked === blocked) return;
    await tx.sourceLine.update({ where, data: { blocked } });
    const action = blocked ? 'source.block_line' : 'source.unblock_line';
    await recordAudit(tx, actor, action, { type: 'source', id: sourceId }, { line: line.sample });
  });
}

/**
 * Forgets a line: its counts begin anew with the next copy.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function forgetLine(
  actor: PersonActor,
  { sourceId, fingerprint }: z.output<typeof sourceLineSchema>,
): Promise<void> {
  authorize(actor, 'source.manage');
  await inTransaction(async (tx) => {
    const where = { sourceId, fingerprint: Buffer.from(fingerprint, 'hex') };
    const line = await tx.sourceLine.findFirst({ where, select: { sample: true } });
    const { count } = await tx.sourceLine.deleteMany({ where });
    if (!line || count === 0) throw notFound('line');
    await recordAudit(
      tx,
      actor,
      'source.forget_line',
      { type: 'source', id: sourceId },
      { line: line.sample },
    );
  });
}
