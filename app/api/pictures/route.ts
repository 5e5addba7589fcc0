import { db } from '#newsroom/db/client.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import { addPicture } from '#newsroom/media/commands.ts';
import { LARGEST_PICTURE } from '#newsroom/media/rules.ts';
import { pictureQuery } from '#newsroom/media/schema.ts';
import { loadStory } from '#newsroom/story/load.ts';
import { readBody } from '#server/body.ts';
import { route } from '#server/route.ts';

/** A picture as it is: its bytes are the body, its story and its name stand in the query. */
export const POST = route({}, async ({ actor, request }) => {
  const beside = pictureQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!beside.success) throw new NewsroomError('invalid', 'The picture came without its story.');
  // Before the body: whoever may not give pictures need not send one.
  await loadStory(db(), actor, 'picture.add', beside.data.storyId);
  return addPicture(actor, { ...beside.data, bytes: await readBody(request, LARGEST_PICTURE) });
});
