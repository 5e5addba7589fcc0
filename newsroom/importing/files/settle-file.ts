import type { Tx } from '../../db/client.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { notify } from '../../db/notify.ts';
import type { ReceivedPiece } from '../receive-copy.ts';

/** Somebody else has the file by now: it was read for so long that its reader was taken for dead. */
export class ClaimLost extends Error {}

type Claim = { id: string; attempts: number };

/** The file is read, and this came of it. @throws ClaimLost */
export async function fileIsDone(
  tx: Tx,
  claim: Claim,
  pieces: readonly ReceivedPiece[],
  now: Date,
): Promise<void> {
  await settle(tx, claim, {
    state: 'done',
    settledAt: now,
    problem: null,
    pieces: pieces.length,
    unread: pieces.filter(({ problem }) => problem !== null).length,
    known: pieces.filter(({ earlier }) => earlier !== null).length,
    importId: (pieces.length === 1 && pieces[0]?.importId) || null,
  });
}

/** Nothing came of the file, for this reason. @throws ClaimLost */
export async function fileFailed(tx: Tx, claim: Claim, problem: string, now: Date): Promise<void> {
  await settle(tx, claim, { state: 'failed', settledAt: now, problem });
}

async function settle(tx: Tx, { id, attempts }: Claim, data: Prisma.GivenFileUncheckedUpdateManyInput) {
  const where = { id, attempts, state: 'reading' } as const;
  const { count } = await tx.givenFile.updateMany({ where, data: { ...data, readingSince: null } });
  if (count === 0) throw new ClaimLost(`File ${id} is being read by somebody else.`);
  await notify(tx, { type: 'files' });
}
