import type { Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { notify } from '../db/notify.ts';

/**
 * Changes a person and ends all their sessions with it: the next request of each finds another epoch, and open event
 * streams are told to close.
 * @returns the new epoch
 */
export async function changeAndEndSessions(
  tx: Tx,
  personId: string,
  data: Prisma.PersonUncheckedUpdateInput,
): Promise<number> {
  const { sessionEpoch } = await tx.person.update({
    where: { id: personId },
    data: { ...data, sessionEpoch: { increment: 1 } },
    select: { sessionEpoch: true },
  });
  await notify(tx, { type: 'person', personId });
  return sessionEpoch;
}
