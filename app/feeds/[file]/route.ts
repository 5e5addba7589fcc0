import { revalidated } from '#app/(site)/html-response.ts';
import { siteContext } from '#app/(site)/site-context.ts';
import { jsonFeed } from '#components/site/json-feed.ts';
import { picturesIn } from '#components/site/pictures-in.ts';
import { rssFeed } from '#components/site/rss-feed.ts';
import { feedItems } from '#newsroom/publishing/public-queries.ts';
import { bodyMarkup } from './body-markup.ts';

export const dynamic = 'force-dynamic';

/** A language's feed: /feeds/en.xml is RSS 2.0, /feeds/en.json is JSON Feed 1.1. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, language = '', format] = /^([\w-]+)\.(xml|json)$/.exec((await params).file) ?? [];
  const site = await siteContext();
  if (!site.languages.includes(language)) return new Response(null, { status: 404 });
  const items = await Promise.all(
    (await feedItems(language)).map(async (item) => ({
      ...item,
      pictures: picturesIn(item.document, item.pictures),
      html: await bodyMarkup(item, site.origin),
    })),
  );
  if (format === 'json') {
    const text = JSON.stringify(jsonFeed({ site, language, items }), null, 2);
    return revalidated(request, text, 'application/feed+json');
  }
  return revalidated(request, rssFeed({ site, language, items }), 'application/rss+xml');
}
