import type { Tx } from '../db/client.ts';
import { claimedNotice } from './claimed-notice.ts';
import type { LoadedImport } from './load-import.ts';

/**
 * Lets copy claim the piece that is made of it: its notice, its source and the agency that it names, each of which is
 * reason enough. `rightsNotice` is what its ledger calls one now. A claim that the piece has is not made twice.
 */
export async function claimRights(
  tx: Tx,
  groupId: string,
  copy: LoadedImport,
  rightsNotice: string | null,
): Promise<void> {
  const notice = claimedNotice(copy, rightsNotice);
  const { sourceId, sourceNamed } = copy;
  if (notice === '' && sourceId === null && sourceNamed === null) return;
  const claim = { groupId, sourceId, notice };
  // Without words there is only whose the copy is: what was decided about another copy says nothing of this one, and
  // two agencies that nobody knows are not one.
  const own = { importId: copy.id };
  const unlike = sourceId === null ? own : { OR: [own, { dismissedAt: null }] };
  const where = { ...claim, ...(notice === '' && unlike) };
  const known = await tx.rightsRecord.findFirst({ where, select: { id: true } });
  if (!known) await tx.rightsRecord.create({ data: { ...claim, importId: copy.id } });
}
