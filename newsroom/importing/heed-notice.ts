import { piecesMadeOf, raiseAlerts } from '../alert/raise-alerts.ts';
import type { Tx } from '../db/client.ts';
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
    const alike = earlier.filter(({ what }) => what !== 'similar').map((one) => one.importId);
    const about = await linkNotice(tx, { importId, sourceId, text: piece.source }, alike);
    for (const groupId of await piecesMadeOf(tx, about)) await raiseAlerts(tx, groupId);
  }
  if (notice === 'kill') return true;
  const { id = null, version = null } = piece.metadata;
  const copy = { importId, sourceId, agencyId: id, agencyVersion: version, headline: piece.story.headline };
  return (await linkEarlierNotices(tx, copy)) || notice !== null;
}
