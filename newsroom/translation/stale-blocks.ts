import type { Tx } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { settledUnits } from '../document/settled-text.ts';
import { sourceUnits } from './blank-copy.ts';
import { compareBlocks, type StaleBlock } from './rules.ts';

const parts = {
  id: true,
  document: true,
  translatedFrom: { select: { contentHash: true, document: true } },
  request: { select: { freshHash: true } },
  translatedBlocks: true,
} as const;

/** The blocks of a translation that its source has left behind; none for a story that is no translation. */
export async function staleBlocks(tx: Tx, storyId: string): Promise<StaleBlock[]> {
  const found = await staleBlocksOf(tx, [storyId]);
  return found.get(storyId) ?? [];
}

/**
 * The same for many stories at once. Documents are read and compared only where the source's words differ from those
 * that the translation was last known to hold for.
 */
export async function staleBlocksOf(tx: Tx, storyIds: readonly string[]): Promise<Map<string, StaleBlock[]>> {
  if (storyIds.length === 0) return new Map();
  const candidates = await tx.$queryRaw<{ id: string }[]>`
    SELECT story.id FROM story
    JOIN story AS source ON source.id = story."translatedFromId"
    LEFT JOIN translation_request AS request ON request."storyId" = story.id
    WHERE story.id = ANY(${storyIds}::uuid[]) AND request."freshHash" IS DISTINCT FROM source."contentHash"`;
  const stories = await tx.story.findMany({
    where: { id: { in: candidates.map(({ id }) => id) } },
    select: parts,
  });
  return new Map(
    stories.map((story) => {
      if (!story.translatedFrom) return [story.id, []];
      const source = sourceUnits(parseDocument(story.translatedFrom.document));
      const targets = new Set(settledUnits(parseDocument(story.document)).flatMap(({ id }) => id ?? []));
      return [story.id, compareBlocks(story.translatedBlocks, source, targets)];
    }),
  );
}
