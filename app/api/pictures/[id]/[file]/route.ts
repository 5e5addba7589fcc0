import { deskRendition } from '#newsroom/media/queries.ts';
import { route } from '#server/route.ts';

/** A size of a picture, for whoever sees a version of its piece. Kept by that person's browser alone. */
export const GET = route({}, async ({ actor, params, request }) => {
  const { bytes, mediaType } = await deskRendition(actor, params.id ?? '', params.file ?? '');
  const isFixed = request.nextUrl.searchParams.has('v') || params.file === 'whole.webp';
  return new Response(bytes, {
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': isFixed ? 'private, max-age=3600' : 'private, no-store',
    },
  });
});
