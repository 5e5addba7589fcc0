import { inTransaction } from '../../db/client.ts';
import type { GivenFile, Person } from '../../db/generated/client.ts';
import { notify } from '../../db/notify.ts';

export type ClaimedFile = GivenFile & { readFor: Person; copy: { bytes: Uint8Array } };

/**
 * The file that has waited longest, claimed: it is being read from now on, and nobody else gets it. Null when none
 * waits. A lock would hold a transaction open for as long as the reading takes.
 */
export async function claimNextFile(now = new Date()): Promise<ClaimedFile | null> {
  return inTransaction(async (tx) => {
    const [claimed] = await tx.$queryRaw<{ id: string }[]>`
      UPDATE given_file SET state = 'reading', "readingSince" = ${now}, attempts = attempts + 1
      WHERE id = (
        SELECT id FROM given_file WHERE state = 'waiting'
        ORDER BY "givenAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      RETURNING id`;
    if (!claimed) return null;
    await notify(tx, { type: 'files' });
    return tx.givenFile.findUnique({
      where: { id: claimed.id },
      include: { readFor: true, copy: { select: { bytes: true } } },
    });
  });
}
