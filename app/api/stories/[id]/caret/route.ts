import { tellCaret } from '#newsroom/authority/presence.ts';
import { requireTabOf } from '#newsroom/authority/require-tab-of.ts';
import { caretSchema } from '#newsroom/authority/schema.ts';
import { route } from '#server/route.ts';

/** Where the cursor of a tab is, for the others who have the story open. */
export const POST = route({ schema: caretSchema }, async ({ actor, params, input }) => {
  const { personId, ...place } = input;
  requireTabOf(actor, personId);
  await tellCaret(actor, { ...place, storyId: params.id ?? '' });
});
