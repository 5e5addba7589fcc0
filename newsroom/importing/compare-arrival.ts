import type { Tx } from '../db/client.ts';
import { findDuplicates } from './duplicates/find.ts';
import { fingerprintOf } from './duplicates/fingerprint.ts';
import { storeFingerprint } from './duplicates/store.ts';
import { heedNotice } from './heed-notice.ts';
import { type Need, needsOf } from './needs.ts';
import type { ReadPiece } from './read-copy.ts';

type Arrived = { importId: string; sourceId: string | null; piece: ReadPiece };

/**
 * Compares a piece that was just stored with everything that came before: keeps its fingerprint, raises the alerts that
 * a kill or correction calls for, and notes on the import what a person should look at.
 */
export async function compareArrival(tx: Tx, { importId, sourceId, piece }: Arrived): Promise<void> {
  const { story, metadata } = piece;
  const fingerprint = fingerprintOf(story);
  const earlier = await findDuplicates(tx, {
    importId,
    sourceId,
    agencyId: metadata.id ?? null,
    agencyVersion: metadata.version ?? null,
    fingerprint,
  });
  if (fingerprint) await storeFingerprint(tx, importId, fingerprint);
  const found: Need[] = [];
  if (await heedNotice(tx, { importId, sourceId, piece }, earlier)) found.push('notice');
  if (earlier.length > 0) found.push('duplicate');
  if (found.length === 0) return;
  const needs = [...found, ...needsOf(piece)];
  await tx.import.update({ where: { id: importId }, data: { needs }, select: { id: true } });
}
