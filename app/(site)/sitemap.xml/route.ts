import { siteMap } from '#components/site/site-map.ts';
import { sitemapEntries } from '#newsroom/publishing/public-queries.ts';
import { revalidated } from '../html-response.ts';
import { siteContext } from '../site-context.ts';

export async function GET(request: Request) {
  const [site, entries] = await Promise.all([siteContext(), sitemapEntries()]);
  return revalidated(request, siteMap(site, entries), 'application/xml');
}

export const dynamic = 'force-dynamic';
