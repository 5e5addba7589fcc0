import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { suggestersIn } from '../document/suggestions/list.ts';
import { isId, loadStory } from '../story/load.ts';

/**
 * The names of those who have suggested something in the story that is not decided yet, by id.
 * @throws NewsroomError `not_found`
 */
export async function suggesterNames(actor: Actor, storyId: string): Promise<Record<string, string>> {
  const { story } = await loadStory(db(), actor, 'story.read', storyId);
  if (story.suggestionCount === 0) return {};
  const ids = new Set(suggestersIn(parseDocument(story.document)).map(({ by }) => by));
  const people = await db().person.findMany({
    where: { id: { in: [...ids].filter(isId) } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}
