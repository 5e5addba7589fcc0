import { z } from 'zod';
import { requireTabOf } from '#newsroom/authority/require-tab-of.ts';
import { clientIdSchema, tabOfSchema } from '#newsroom/authority/schema.ts';
import { type FeedEvent, openFeed } from '#newsroom/authority/story-feed.ts';
import { eventStream } from '#server/event-stream.ts';
import { route } from '#server/route.ts';

const query = tabOfSchema.extend({ version: z.coerce.number().int().min(0), clientId: clientIdSchema });

/** Everything that an open editor has to hear, as server-sent events: one stream a tab. */
export const GET = route({ schema: query }, ({ actor, params, input, request }) => {
  const { personId, ...tab } = input;
  requireTabOf(actor, personId);
  return eventStream<FeedEvent>(request.signal, (send) =>
    openFeed(actor, { storyId: params.id ?? '', ...tab, send }),
  );
});
