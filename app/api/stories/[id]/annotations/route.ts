import { listThreads } from '#newsroom/annotation/queries.ts';
import { route } from '#server/route.ts';

export const GET = route({}, async ({ actor, params }) => ({
  threads: await listThreads(actor, params.id ?? ''),
}));
