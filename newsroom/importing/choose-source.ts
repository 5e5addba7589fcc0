import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { authorize } from '../permissions.ts';
import type { chooseSourceSchema } from './command-schema.ts';
import { heedNoticeFor } from './heed-notice.ts';
import { learnedAnew } from './learned/learned-anew.ts';
import { ledgerColumns } from './ledger-columns.ts';
import { type LoadedImport, lockImport } from './load-import.ts';
import type { Span } from './schema.ts';

export type SourceChosen =
  | {
      ok: true;
      /** The ledger, where the lines that sources have taught change it. */
      relearned: { ledgerVersion: number; ledger: Span[] } | null;
    }
  /** It is accepted or discarded, so it is no longer under review. */
  | { ok: false; reason: 'settled' };

/**
 * Says which source on file the copy comes from, or that it is none of them, and reads the copy's lines with what that
 * source has learned. Never touches what an editor set in the ledger. What that source has killed or corrected, or does
 * with this copy, raises its alerts.
 * @throws NewsroomError `forbidden`, `not_found`, `invalid` if there is no such source
 */
export async function chooseSource(
  actor: PersonActor,
  { importId, sourceId }: z.output<typeof chooseSourceSchema>,
): Promise<SourceChosen> {
  authorize(actor, 'import.review');
  return inTransaction(async (tx): Promise<SourceChosen> => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'review') return { ok: false, reason: 'settled' };
    if (sourceId && !(await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } }))) {
      throw new NewsroomError('invalid', 'There is no such source any more. Choose another from the list.', {
        fields: { sourceId: ['Choose another source.'] },
      });
    }
    const relearned = found.sourceId === sourceId ? null : await relearn(tx, found, sourceId);
    const { needs = found.needs, ...columns } = relearned ? ledgerColumns(found, relearned) : {};
    const isNoticed = found.sourceId !== sourceId && (await heedSource(tx, found, sourceId));
    const data = {
      ...{ ...columns, sourceId },
      needs: isNoticed ? [...new Set(['notice', ...needs])] : needs,
    };
    await tx.import.update({ where: { id: importId }, data, select: { id: true } });
    await recordAudit(tx, actor, 'import.choose_source', { type: 'import', id: importId }, { sourceId });
    return { ok: true, relearned };
  });
}

/** A kill names the story by its headline alone, and reaches the copy of its own source: one that is known by now. */
async function heedSource(tx: Tx, found: LoadedImport, sourceId: string | null): Promise<boolean> {
  if (sourceId === null) return false;
  return heedNoticeFor(tx, { ...found, importId: found.id, sourceId, text: found.sourceText }, []);
}

async function relearn(tx: Tx, found: LoadedImport, sourceId: string | null) {
  const spans = await learnedAnew(tx, found, sourceId);
  const isAsBefore = spans.every(
    (span, at) => span.kept === found.ledger[at]?.kept && span.kind === found.ledger[at]?.kind,
  );
  return isAsBefore ? null : { ledgerVersion: found.ledgerVersion + 1, ledger: [...spans] };
}
