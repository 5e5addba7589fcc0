import { createHash } from 'node:crypto';
import type { PersonActor } from '../../actor.ts';
import { recordAudit } from '../../audit/record.ts';
import { inTransaction } from '../../db/client.ts';
import { notify } from '../../db/notify.ts';
import { authorize } from '../../permissions.ts';
import { toStorable } from '../storable.ts';
import { scheduleReading } from './schedule-reading.ts';

export type FileToRead = {
  /** Files that were given together have the same. */
  batchId: string;
  channel: 'upload' | 'folder';
  fileName: string;
  mediaType?: string | undefined;
  bytes: Uint8Array;
};

/**
 * Takes a file: stores its bytes as they came and has a job read it, after those that came before. The same file twice
 * is read twice: whoever reads it finds that it came before.
 * @throws NewsroomError `forbidden`
 */
export async function giveFile(
  actor: PersonActor,
  { batchId, channel, fileName, bytes, ...file }: FileToRead,
  now = new Date(),
): Promise<{ id: string }> {
  authorize(actor, 'import.create');
  const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest());
  const name = toStorable(fileName.slice(0, 200)).text;
  const mediaType = file.mediaType?.slice(0, 200) || null;
  const copy = { sha256, bytes: new Uint8Array(bytes), size: bytes.length, mediaType };
  return inTransaction(async (tx) => {
    await tx.receivedCopy.createMany({ data: [copy], skipDuplicates: true });
    const given = { givenById: actor.id, readForId: actor.id, givenAt: now };
    const made = await tx.givenFile.create({
      data: { ...given, batchId, sha256, channel, fileName: name, mediaType },
      select: { id: true },
    });
    await recordAudit(
      tx,
      actor,
      'file.give',
      { type: 'file', id: made.id },
      { name, channel, sha256: Buffer.from(sha256).toString('hex') },
    );
    await scheduleReading(tx);
    await notify(tx, { type: 'files' });
    return made;
  });
}
