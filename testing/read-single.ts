import { expect } from 'vitest';
import { checkLedger } from '#newsroom/importing/ledger.ts';
import { type ReadCopy, type ReadPiece, readCopy } from '#newsroom/importing/read-copy.ts';

type Single = ReadPiece & Pick<ReadCopy, 'format' | 'encoding'>;

/** The one story of a copy, as it was read. @throws if it is none, or several */
export async function readSingle(bytes: Uint8Array): Promise<Single> {
  const copy = await readCopy({ bytes });
  if (!copy.ok) throw new Error(copy.message);
  const [piece, ...more] = copy.pieces;
  if (!piece?.ok || more.length > 0) throw new Error('This copy is not a single story.');
  return { ...piece, format: copy.format, encoding: copy.encoding };
}

/** The one story of a copy that has to be told for that format, and its ledger whole. */
export async function readAs(format: string, bytes: Uint8Array): Promise<Single> {
  const single = await readSingle(bytes);
  expect(single.format).toBe(format);
  expect(checkLedger(single.source, single.spans)).toBeNull();
  return single;
}
