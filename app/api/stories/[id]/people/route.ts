import { peopleForNotes } from '#newsroom/annotation/queries.ts';
import { route } from '#server/route.ts';

/** Whom a note on the story can be for. */
export const GET = route({}, async ({ actor, params }) => ({
  people: await peopleForNotes(actor, params.id ?? ''),
}));
