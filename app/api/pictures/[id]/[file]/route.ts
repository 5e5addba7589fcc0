import { deskRendition } from '#newsroom/media/queries.ts';
import { route } from '#server/route.ts';

/** A size of a picture, for whoever sees a version of its piece. Kept by that person's browser alone. */
export const GET = route({}, async ({ actor, params, request }) => {
  const { bytes, mediaType, key } = await deskRendition(actor, params.id ?? '', params.file ?? '');
  const headers = {
    'Content-Type': mediaType,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': request.nextUrl.searchParams.has('v') ? 'private, max-age=3600' : 'private, no-cache',
    ETag: `"${key}"`,
  };
  const isKnown = request.headers.get('if-none-match') === headers.ETag;
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(bytes, { headers });
});
