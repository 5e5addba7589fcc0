'use server';

import { searchStories as search } from '#newsroom/board/queries.ts';
import { storySearchSchema } from '#newsroom/board/schema.ts';
import { action } from '#server/action.ts';

/** For the palette: the stories that the person may see, by words of their headline or text, the latest first. */
export const searchStories = action(storySearchSchema, (actor, query) => search(actor, query));
