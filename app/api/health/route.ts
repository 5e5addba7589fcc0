import { db } from '#newsroom/db/client.ts';
import { reportUnexpected } from '#server/unexpected.ts';

const headers = { 'Cache-Control': 'no-store' };

/** For load balancers and monitoring: 200 while the database answers, 503 otherwise. Public, so it says no more. */
export async function GET() {
  try {
    await db().$queryRaw`SELECT 1`;
    return Response.json({ status: 'ok' }, { headers });
  } catch (error) {
    reportUnexpected(error, 'health');
    return Response.json({ status: 'database unreachable' }, { status: 503, headers });
  }
}
