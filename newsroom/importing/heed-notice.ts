import { raiseAlerts } from '../alert/raise-alerts.ts';
import type { Tx } from '../db/client.ts';
import type { Duplicate } from './duplicates/find.ts';
import type { ReadPiece } from './read-copy.ts';
import { signalOf } from './signals.ts';

type Arrived = { importId: string; sourceId: string | null; piece: ReadPiece };

/** Surer than this that the copy is a notice, stories are alerted. */
const SURE = 0.6;

/** Raises alerts where an agency kills or corrects earlier copy; whether it did either. */
export async function heedNotice(
  tx: Tx,
  { importId, sourceId, piece }: Arrived,
  earlier: readonly Duplicate[],
): Promise<boolean> {
  const { signal, sure } = signalOf(piece.source, piece.spans, piece.metadata);
  if ((signal !== 'kill' && signal !== 'correction') || sure < SURE) return false;
  const about = earlier.filter(({ what }) => what !== 'similar').map((one) => one.importId);
  await raiseAlerts(tx, { importId, kind: signal, about, sourceId, text: piece.source.slice(0, 20_000) });
  return true;
}
