import { piecesMadeOf, raiseAlerts } from '../alert/raise-alerts.ts';
import type { Tx } from '../db/client.ts';
import type { AlertKind } from '../db/generated/enums.ts';
import type { Duplicate } from './duplicates/find.ts';
import { linkEarlierNotices, linkNotice } from './notice-links.ts';
import type { ReadPiece } from './read-copy.ts';
import { signalOf } from './signals.ts';

type Arrived = { importId: string; sourceId: string | null; piece: ReadPiece };

/** Surer than this that the copy is a notice, stories are alerted. */
const SURE = 0.6;

/**
 * Where an agency kills or corrects earlier copy, alerts the stories made of it and marks what waits of it; where it has
 * killed or corrected this copy before, notes that. Whether it did any of these.
 */
export async function heedNotice(
  tx: Tx,
  { importId, sourceId, piece }: Arrived,
  earlier: readonly Duplicate[],
): Promise<boolean> {
  const { signal, sure } = signalOf(piece.source, piece.spans, piece.metadata);
  const notice = (signal === 'kill' || signal === 'correction') && sure >= SURE ? signal : null;
  if (notice !== null) {
    await tx.import.update({ where: { id: importId }, data: { notice }, select: { id: true } });
  }
  const alike = earlier.filter(({ what }) => what !== 'similar').map((one) => one.importId);
  const { id: agencyId = null, version: agencyVersion = null } = piece.metadata;
  const { headline } = piece.story;
  const copy = { importId, sourceId, agencyId, agencyVersion, headline, notice, text: piece.source };
  return heedNoticeFor(tx, copy, alike);
}

type Copy = Parameters<typeof linkNotice>[1] &
  Parameters<typeof linkEarlierNotices>[1] & { notice: AlertKind | null };

/** The same for copy that is known to be a notice, or none: also once a person says whose it is. */
export async function heedNoticeFor(tx: Tx, copy: Copy, alike: readonly string[]): Promise<boolean> {
  if (copy.notice !== null) {
    const about = await linkNotice(tx, copy, alike);
    for (const groupId of await piecesMadeOf(tx, about)) await raiseAlerts(tx, groupId);
  }
  if (copy.notice === 'kill') return true;
  return (await linkEarlierNotices(tx, copy)) || copy.notice !== null;
}
