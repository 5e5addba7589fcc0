import type { z } from 'zod';
import type { PersonActor } from '../../actor.ts';
import { recordAudit } from '../../audit/record.ts';
import { inTransaction } from '../../db/client.ts';
import { notify } from '../../db/notify.ts';
import { notFound } from '../../errors.ts';
import { authorize } from '../../permissions.ts';
import { scheduleReading } from './schedule-reading.ts';
import type { batchSchema, fileSchema } from './schema.ts';

/** `begun`: it is being read, or was. `settled`: something came of it, or it waits still. */
export type FileChanged = { ok: true } | { ok: false; reason: 'begun' | 'settled' };

/**
 * Has a file read once more that failed or was cancelled, in this person's name: who tries it again answers for it.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function tryFileAgain(
  actor: PersonActor,
  { fileId }: z.output<typeof fileSchema>,
): Promise<FileChanged> {
  authorize(actor, 'import.create');
  return inTransaction(async (tx): Promise<FileChanged> => {
    const { count } = await tx.givenFile.updateMany({
      where: { id: fileId, state: { in: ['failed', 'cancelled'] } },
      data: {
        state: 'waiting',
        attempts: 0,
        settledAt: null,
        problem: null,
        readForId: actor.id,
        clearedAt: null,
      },
    });
    const file = await tx.givenFile.findUnique({ where: { id: fileId }, select: { fileName: true } });
    if (!file) throw notFound('file');
    if (count === 0) return { ok: false, reason: 'settled' };
    await recordAudit(tx, actor, 'file.try_again', { type: 'file', id: fileId }, { name: file.fileName });
    await scheduleReading(tx);
    await notify(tx, { type: 'files' });
    return { ok: true };
  });
}

/** Calls back a file that waits; it can be tried again. @throws NewsroomError `forbidden`, `not_found` */
export async function cancelFile(
  actor: PersonActor,
  { fileId }: z.output<typeof fileSchema>,
  now = new Date(),
): Promise<FileChanged> {
  authorize(actor, 'import.create');
  return inTransaction(async (tx): Promise<FileChanged> => {
    const { count } = await tx.givenFile.updateMany({
      where: { id: fileId, state: 'waiting' },
      data: { state: 'cancelled', settledAt: now },
    });
    const file = await tx.givenFile.findUnique({ where: { id: fileId }, select: { fileName: true } });
    if (!file) throw notFound('file');
    if (count === 0) return { ok: false, reason: 'begun' };
    await recordAudit(tx, actor, 'file.cancel', { type: 'file', id: fileId }, { name: file.fileName });
    await notify(tx, { type: 'files' });
    return { ok: true };
  });
}

/** Calls back all files of a batch that still wait. Says how many. @throws NewsroomError `forbidden` */
export async function cancelBatch(
  actor: PersonActor,
  { batchId }: z.output<typeof batchSchema>,
  now = new Date(),
): Promise<{ cancelled: number }> {
  authorize(actor, 'import.create');
  return inTransaction(async (tx) => {
    const { count } = await tx.givenFile.updateMany({
      where: { batchId, state: 'waiting' },
      data: { state: 'cancelled', settledAt: now },
    });
    if (count > 0) {
      await recordAudit(tx, actor, 'file.cancel_all', { type: 'file', id: batchId }, { count });
      await notify(tx, { type: 'files' });
    }
    return { cancelled: count };
  });
}

/**
 * Takes what is settled of a batch off the list of files. The files and what came of them stay. Says how
 * many.
 * @throws NewsroomError `forbidden`
 */
export async function clearBatch(
  actor: PersonActor,
  { batchId }: z.output<typeof batchSchema>,
  now = new Date(),
): Promise<{ cleared: number }> {
  authorize(actor, 'import.create');
  return inTransaction(async (tx) => {
    const { count } = await tx.givenFile.updateMany({
      where: { batchId, clearedAt: null, state: { in: ['done', 'failed', 'cancelled'] } },
      data: { clearedAt: now },
    });
    if (count > 0) {
      await recordAudit(tx, actor, 'file.clear', { type: 'file', id: batchId }, { count });
      await notify(tx, { type: 'files' });
    }
    return { cleared: count };
  });
}
