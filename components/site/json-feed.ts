import { type Feed, type FeedItem, itemId, itemTags } from './feed-item.ts';
import { oneSize, pictureHref } from './picture-address.ts';
import type { Site } from './site-page.tsx';
import { absolute } from './story-address.ts';

/** JSON Feed 1.1. */
export function jsonFeed({ site, language, items }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: `${site.origin}/${language}`,
    feed_url: `${site.origin}/feeds/${language}.json`,
    language,
    items: items.map((item) => jsonItem(site, item)),
  };
}

function jsonItem(site: Site, item: FeedItem) {
  const tags = itemTags(site, item);
  const [lead] = item.pictures;
  const rights = { source: item.sourceName, credit: item.credit, notice: item.notice };
  return {
    id: itemId(item),
    url: absolute(site.origin, item.path),
    title: item.headline,
    ...(item.standfirst && { summary: item.standfirst }),
    ...(lead && { image: site.origin + pictureHref(lead.picture, oneSize(lead.picture).width, 'jpg') }),
    content_html: item.html,
    date_published: item.firstAt.toISOString(),
    date_modified: item.at.toISOString(),
    language: item.language,
    ...(item.byline && { authors: [{ name: item.byline }] }),
    ...(tags.length > 0 && { tags }),
    ...(Object.values(rights).some((text) => text !== '') && { _rights: rights }),
  };
}
