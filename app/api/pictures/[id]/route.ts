import { changePicture } from '#newsroom/media/commands.ts';
import { getPicture } from '#newsroom/media/queries.ts';
import { changePictureSchema } from '#newsroom/media/schema.ts';
import { route } from '#server/route.ts';

export const GET = route({}, ({ actor, params }) => getPicture(actor, params.id ?? ''));

/** How the picture is framed, and whose it is. */
export const POST = route({ schema: changePictureSchema }, ({ actor, input, params }) =>
  changePicture(actor, params.id ?? '', input),
);
