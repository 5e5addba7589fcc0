import type { Tx } from '../db/client.ts';
import type { Import } from '../db/generated/client.ts';
import { notFound } from '../errors.ts';
import { isId } from '../story/load.ts';
import { ledgerSchema, type Span } from './schema.ts';

/** An import as commands need it. */
export type LoadedImport = Omit<Import, 'ledger'> & { ledger: Span[] };

/**
 * The import, its row locked until the transaction ends.
 * @throws NewsroomError `not_found`
 */
export async function lockImport(tx: Tx, id: string): Promise<LoadedImport> {
  if (!isId(id)) throw notFound('import');
  await tx.$queryRaw`SELECT 1 FROM import WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.import.findUnique({ where: { id } });
  if (!row) throw notFound('import');
  return { ...row, ledger: ledgerSchema.parse(row.ledger) };
}
