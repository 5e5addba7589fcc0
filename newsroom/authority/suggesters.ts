import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { documentSchema } from '../document/schema.ts';
import { isId, loadStoryFacts, type StoryRef } from '../story/load.ts';

/**
 * The names of those who have suggested something in the story that is not decided yet, by id.
 * @throws NewsroomError `not_found`
 */
export async function suggesterNames(actor: Actor, ref: StoryRef): Promise<Record<string, string>> {
  const { story } = await loadStoryFacts(db(), actor, 'story.read', ref);
  if (story.suggestionCount === 0) return {};
  const { document } = await db().story.findUniqueOrThrow({
    where: { id: story.id },
    select: { document: true },
  });
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(suggestersOf(document as StoredNode))].filter(isId) } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}

type StoredNode = {
  content?: StoredNode[];
  marks?: { type: string; attrs?: { by?: string } }[];
};

const { insertion, deletion, modification } = documentSchema.marks;
const suggesting = new Set([insertion, deletion, modification].map(({ name }) => name));

/** Read from the JSON as it is stored: making a checked tree of a long story takes longer than the rest of its page. */
function* suggestersOf({ content = [], marks = [] }: StoredNode): Generator<string> {
  for (const { type, attrs } of marks) if (suggesting.has(type) && attrs?.by) yield attrs.by;
  for (const node of content) yield* suggestersOf(node);
}
