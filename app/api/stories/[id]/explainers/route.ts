import { entriesForStory } from '#newsroom/explainer/library-queries.ts';
import { route } from '#server/route.ts';

/** What the newsroom's library explains in the story's language: asked for once the text is there. */
export const GET = route({}, async ({ actor, params }) => ({
  entries: await entriesForStory(actor, params.id ?? ''),
}));
