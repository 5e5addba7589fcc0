import type { Tx } from '../db/client.ts';

/**
 * Marks the threads whose words have gone as orphaned, and takes the mark away where they are back (undo).
 * @returns whether anything changed
 */
export async function flagOrphans(
  tx: Tx,
  storyId: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Promise<boolean> {
  const gone = [...before.difference(after)];
  const back = [...after.difference(before)];
  let changed = 0;
  if (gone.length > 0) {
    const where = { storyId, id: { in: gone }, orphaned: false };
    changed += (await tx.annotation.updateMany({ where, data: { orphaned: true } })).count;
  }
  if (back.length > 0) {
    const where = { storyId, id: { in: back }, orphaned: true };
    changed += (await tx.annotation.updateMany({ where, data: { orphaned: false } })).count;
  }
  return changed > 0;
}
