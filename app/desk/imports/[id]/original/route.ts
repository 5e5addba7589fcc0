import { getReceivedBytes } from '#newsroom/importing/queries.ts';
import { route } from '#server/route.ts';

/** The copy as it was received, byte for byte. Always as a download: it is somebody else's markup. */
export const GET = route({}, async ({ actor, params }) => {
  const { bytes, fileName, format } = await getReceivedBytes(actor, params.id ?? '');
  const name = fileName ?? `import.${format === 'html' ? 'html' : 'txt'}`;
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
      'Content-Security-Policy': 'sandbox',
      'Cache-Control': 'private, no-store',
    },
  });
});
