import type { Tx } from '../db/client.ts';
import type { Suggester } from '../document/suggestions/marks.ts';
import { NewsroomError } from '../errors.ts';
import { isId } from '../story/load.ts';

/**
 * Refuses suggestions in the name of somebody who never made them, or not at this time. Those that were in the story
 * before, and come back by undo or with an older version, are in its log, written by that very person.
 * @throws NewsroomError `forbidden`
 */
export async function requireKnownSuggestions(
  tx: Tx,
  storyId: string,
  suggestions: readonly Suggester[],
): Promise<void> {
  for (const suggestion of suggestions) {
    if (!(isId(suggestion.by) && (await isLogged(tx, storyId, suggestion)))) {
      throw new NewsroomError('forbidden', 'You may not suggest anything in the name of somebody else.');
    }
  }
}

/** Searches the log from the newest step: what comes back was there a moment ago. */
async function isLogged(tx: Tx, storyId: string, { id, by, at }: Suggester): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM story_step
    WHERE "storyId" = ${storyId}::uuid AND "personId" = ${by}::uuid
      AND jsonb_path_exists(step, '$.** ? (@.id == $id && @.by == $by && @.at == $at)',
        jsonb_build_object('id', ${id}::text, 'by', ${by}::text, 'at', ${at}::text))
    ORDER BY version DESC
    LIMIT 1`;
  return found.length > 0;
}
