import { z } from 'zod';
import { type FeedEvent, openFeed } from '#newsroom/authority/story-feed.ts';
import { eventStream } from '#server/event-stream.ts';
import { route } from '#server/route.ts';

const query = z.object({
  version: z.coerce.number().int().min(0),
  clientId: z.string().regex(/^[\w-]{8,64}$/),
});

/** Everything that an open editor has to hear, as server-sent events: one stream a tab. */
export const GET = route({ schema: query }, ({ actor, params, input, request }) =>
  eventStream<FeedEvent>(request.signal, (send) =>
    openFeed(actor, { storyId: params.id ?? '', ...input, send }),
  ),
);
