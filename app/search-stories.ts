'use server';

import type { FoundStory } from '#components/desk-shell/use-story-search.ts';
import { searchStories as search } from '#newsroom/board/queries.ts';
import { actorOfRequest } from '#server/session.ts';

/** For the palette: the stories that the person may see, by words of their headline or text, the latest first. */
export async function searchStories(query: string): Promise<FoundStory[]> {
  return search(await actorOfRequest(), query);
}
