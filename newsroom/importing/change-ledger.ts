import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { authorize } from '../permissions.ts';
import type { changeLedgerSchema } from './command-schema.ts';
import { checkLedger } from './ledger.ts';
import { applySplices } from './ledger-changes.ts';
import { ledgerColumns } from './ledger-columns.ts';
import { lockImport } from './load-import.ts';
import type { Span } from './schema.ts';

export type LedgerChanged =
  | { ok: true; ledgerVersion: number }
  /** Somebody else changed it meanwhile: theirs, to go on from. */
  | { ok: false; reason: 'stale'; ledgerVersion: number; ledger: Span[] }
  | { ok: false; reason: 'settled' };

/**
 * Reclassifies, sets aside, restores and cuts spans of a ledger, as splices of the version that they were made on.
 * A ledger that would no longer account for every character of the source is refused.
 * @throws NewsroomError `forbidden`, `not_found`, `invalid`
 */
export async function changeLedger(
  actor: PersonActor,
  { importId, ledgerVersion, splices }: z.output<typeof changeLedgerSchema>,
): Promise<LedgerChanged> {
  authorize(actor, 'import.review');
  return inTransaction(async (tx): Promise<LedgerChanged> => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'review') return { ok: false, reason: 'settled' };
    if (found.ledgerVersion !== ledgerVersion) {
      return { ok: false, reason: 'stale', ledgerVersion: found.ledgerVersion, ledger: found.ledger };
    }
    const ledger = applySplices(found.ledger, splices);
    if (!ledger || checkLedger(found.sourceText, ledger)) throw unaccounted();
    const columns = ledgerColumns(found, { ledger, ledgerVersion: ledgerVersion + 1 });
    await tx.import.update({ where: { id: importId }, data: columns, select: { id: true } });
    await recordAudit(
      tx,
      actor,
      'import.change_ledger',
      { type: 'import', id: importId },
      {
        version: ledgerVersion + 1,
        spans: splices
          .slice(0, 20)
          .flatMap(({ insert }) =>
            insert.slice(0, 5).map(({ start, end, kind, kept }) => ({ start, end, kind, kept })),
          ),
      },
    );
    return { ok: true, ledgerVersion: ledgerVersion + 1 };
  });
}

const unaccounted = () =>
  new NewsroomError(
    'invalid',
    'This change would leave a part of the source unaccounted for, so it was not made. Reload the page and try again.',
  );
