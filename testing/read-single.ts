import { type ReadCopy, type ReadPiece, readCopy } from '#newsroom/importing/read-copy.ts';

/** The one story of a copy, as it was read. @throws if it is none, or several */
export async function readSingle(
  bytes: Uint8Array,
): Promise<ReadPiece & Pick<ReadCopy, 'format' | 'encoding'>> {
  const copy = await readCopy({ bytes });
  if (!copy.ok) throw new Error(copy.message);
  const [piece, ...more] = copy.pieces;
  if (!piece?.ok || more.length > 0) throw new Error('This copy is not a single story.');
  return { ...piece, format: copy.format, encoding: copy.encoding };
}
