import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/client.ts';
import { authorize } from '../permissions.ts';
import type { readAgainSchema } from './command-schema.ts';
import { compareArrival } from './compare-arrival.ts';
import { importColumns } from './import-columns.ts';
import { withLearned } from './learned/with-learned.ts';
import { lockImport } from './load-import.ts';
import { readCopy, type UnreadPiece } from './read-copy.ts';
import { sourceOfPiece } from './source-of-piece.ts';

export type ReadAgain =
  | { ok: true /** Why there is still no story in it; null when there is one now. */; problem: string | null }
  /** It could be read before: its ledger is somebody's work. */
  | { ok: false; reason: 'settled' };

/**
 * Reads copy once more that no story could be read from: after Nightdesk has learnt to, or as plain text, for a person
 * to say what each line is.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function readAgain(
  actor: PersonActor,
  { importId, asText }: z.output<typeof readAgainSchema>,
): Promise<ReadAgain> {
  authorize(actor, 'import.review');
  return inTransaction(async (tx): Promise<ReadAgain> => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'unreadable') return { ok: false, reason: 'settled' };
    const { bytes, mediaType } = await tx.receivedCopy.findUniqueOrThrow({ where: { sha256: found.sha256 } });
    const read = await readCopy({ bytes, asText, ...(mediaType && { mediaType }) });
    const missing: UnreadPiece = {
      ok: false,
      part: found.part,
      message: read.ok ? 'This piece is not in the copy any more, as it is read now.' : read.message,
    };
    const pieces = read.ok ? read.pieces : [];
    const piece = (asText ? pieces[0] : pieces.find(({ part }) => part === found.part)) ?? missing;
    const copy = read.ok ? read : { format: found.format, encoding: found.encoding };
    const sources = await tx.source.findMany({ select: { id: true, name: true, aliases: true } });
    const sourceId = found.sourceId ?? (piece.ok ? sourceOfPiece(sources, piece) : null);
    const taught = piece.ok ? await withLearned(tx, sourceId, piece) : piece;
    const columns = importColumns(copy, taught, found.headline);
    await tx.import.update({
      where: { id: importId },
      data: { ...columns, ...(!piece.ok && { headline: found.headline }), sourceId },
      select: { id: true },
    });
    if (taught.ok) await compareArrival(tx, { importId, sourceId, piece: taught });
    await recordAudit(tx, actor, 'import.read_again', { type: 'import', id: importId }, { asText });
    return { ok: true, problem: columns.problem };
  });
}
