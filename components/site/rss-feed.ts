import { type Feed, type FeedItem, itemId, itemTags } from './feed-item.ts';
import { oneSize, pictureHref } from './picture-address.ts';
import type { Site } from './site-page.tsx';
import { absolute } from './story-address.ts';
import { xmlText } from './xml-text.ts';

const tag = (name: string, text: string, attributes = ''): string =>
  text === '' ? '' : `<${name}${attributes}>${xmlText(text)}</${name}>`;

/** RSS 2.0 with the namespaces content, dc, atom and media (Media RSS 1.5.1). Dates follow RFC 822, as the specification asks. */
export function rssFeed({ site, language, items }: Feed): string {
  const self = `${site.origin}/feeds/${language}.xml`;
  const newest = items.map(({ at }) => at).toSorted((one, other) => Number(other) - Number(one))[0];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"',
    ' xmlns:media="http://search.yahoo.com/mrss/">',
    '<channel>',
    tag('title', site.name),
    tag('link', `${site.origin}/${language}`),
    tag('description', site.name),
    tag('language', language),
    newest ? tag('lastBuildDate', newest.toUTCString()) : '',
    `<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>`,
    ...items.map((item) => rssItem(site, item)),
    '</channel>',
    '</rss>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

function rssItem(site: Site, item: FeedItem): string {
  return [
    '<item>',
    tag('title', item.headline),
    tag('link', absolute(site.origin, item.path)),
    tag('guid', itemId(item), ' isPermaLink="false"'),
    tag('pubDate', item.firstAt.toUTCString()),
    tag('dc:creator', item.byline),
    tag('dc:language', item.language),
    tag('dc:source', item.sourceName),
    tag('dc:rights', [item.credit, item.notice].filter((line) => line !== '').join('\n')),
    ...itemTags(site, item).map((name) => tag('category', name)),
    tag('description', item.standfirst),
    ...item.pictures.map((each) => mediaContent(site, each)),
    tag('content:encoded', item.html),
    '</item>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function mediaContent(site: Site, { picture, words }: FeedItem['pictures'][number]): string {
  const { width, height } = oneSize(picture);
  const url = site.origin + pictureHref(picture, width, 'jpg');
  return [
    `<media:content url="${xmlText(url)}" type="image/jpeg" medium="image" width="${width}" height="${height}">`,
    tag('media:description', words.caption || words.alt),
    tag('media:credit', words.credit),
    '</media:content>',
  ].join('');
}
