import { publicRendition } from '#newsroom/publishing/public-rendition.ts';

export const dynamic = 'force-dynamic';

/** Another frame has another address, so browsers keep it; caches between ask again soon, for a withdrawal to count. */
const forEver = 'public, max-age=31536000, s-maxage=300, immutable';

/** A size of a picture that readers can see now; whoever asks, nothing else is here. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string; file: string }> }) {
  const { key, file } = await params;
  const made = await publicRendition(key, file);
  if (!made) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  return new Response(made.bytes, {
    headers: {
      'Content-Type': made.mediaType,
      'Cache-Control': forEver,
      // Feeds and other people's pages show it too.
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
