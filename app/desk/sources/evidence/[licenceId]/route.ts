import { getEvidenceFile } from '#newsroom/rights/queries.ts';
import { route } from '#server/route.ts';

/** What proves a licence, byte for byte. Always as a download: it is somebody else's document. */
export const GET = route({}, async ({ actor, params }) => {
  const { bytes, name, type } = await getEvidenceFile(actor, params.licenceId ?? '');
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
});
