import type { Tx } from '../db/client.ts';
import { blockHash } from '../document/hash.ts';
import { parseDocument } from '../document/parse.ts';
import { textUnits } from '../document/units.ts';

/** A block of a translation whose source says something else now, or is gone (`sourceNow` null). */
export type StaleBlock = { sourceBlockId: string; sourceThen: string; sourceNow: string | null };

/**
 * The blocks of a translation that were made from words which its source has changed since.
 * Empty for a story that is no translation.
 */
export async function staleBlocks(tx: Tx, storyId: string): Promise<StaleBlock[]> {
  const story = await tx.story.findUnique({
    where: { id: storyId },
    select: { translatedBlocks: true, translatedFrom: { select: { document: true } } },
  });
  if (!story?.translatedFrom) return [];
  const source = new Map(
    textUnits(parseDocument(story.translatedFrom.document)).map((unit) => [unit.id, unit.text]),
  );
  return story.translatedBlocks.flatMap(({ sourceBlockId, sourceHash, sourceText }) => {
    const now = source.get(sourceBlockId) ?? null;
    if (now !== null && blockHash(now) === sourceHash) return [];
    return [{ sourceBlockId, sourceThen: sourceText, sourceNow: now }];
  });
}
