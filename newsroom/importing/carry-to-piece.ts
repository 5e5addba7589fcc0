import type { Tx } from '../db/client.ts';
import type { LoadedImport } from './load-import.ts';
import { readMetadata } from './metadata.ts';

/** Gives a piece the subjects, places and priority that its agency's data names; what it does not name stays. */
export async function carryToPiece(
  tx: Tx,
  groupId: string,
  { metadata }: Pick<LoadedImport, 'metadata'>,
): Promise<void> {
  const { subjects, places, priority } = readMetadata(metadata);
  const data = {
    ...(subjects.length > 0 && { subjects }),
    ...(places.length > 0 && { places }),
    ...(priority !== undefined && { priority }),
  };
  if (Object.keys(data).length === 0) return;
  await tx.storyGroup.update({ where: { id: groupId }, data, select: { id: true } });
}
