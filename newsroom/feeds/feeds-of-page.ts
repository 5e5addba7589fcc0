import { parseHTML } from 'linkedom';
import { type Network, PUBLIC_WEB } from '../fetching/network.ts';
import { readWebAddress } from '../fetching/web-address.ts';

/** A feed that a page names in its head. */
export type NamedFeed = { address: string; title: string };

const FEED_TYPES = new Set(['application/rss+xml', 'application/atom+xml', 'application/feed+json']);
/** Of a page, as much as its head may stand in, in UTF-16 units. */
const HEAD = 500_000;
const LINK = /<(?:base|link)\b[^<>]{1,2000}>/gi;
const MOST = 5;
const LONGEST_TITLE = 200;

/**
 * The feeds that a page names (`link rel="alternate"` of a feed's type: HTML, section 4.6.7.1; RSS autodiscovery), in
 * its order, each once, the first five. `address` is where the page is. What can't be fetched is left out.
 */
export function feedsOfPage(markup: string, address: string, network: Network = PUBLIC_WEB): NamedFeed[] {
  const tags = withoutComments(markup.slice(0, HEAD)).match(LINK) ?? [];
  const { document } = parseHTML(`<html><head>${tags.join('')}</head></html>`);
  const base = URL.parse(document.querySelector('base')?.getAttribute('href') ?? '', address);
  if (!base) return [];
  const found = new Map<string, NamedFeed>();
  for (const link of document.querySelectorAll('link')) {
    // Linkedom keeps the letters of a name as they were written.
    const said = (name: string) =>
      [...link.attributes].find((given) => given.name.toLowerCase() === name)?.value.trim() ?? '';
    const isFeed = said('rel').toLowerCase().split(/\s+/).includes('alternate');
    if (!isFeed || !FEED_TYPES.has(said('type').toLowerCase()) || said('href') === '') continue;
    const feed = readWebAddress(said('href'), network, base);
    if (!(feed instanceof URL) || found.has(feed.href)) continue;
    found.set(feed.href, { address: feed.href, title: said('title').slice(0, LONGEST_TITLE) });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

/** Without what stands between comment signs, in one pass: a page may begin many and end none. */
function withoutComments(markup: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let begin = markup.indexOf('<!--'); begin >= 0; begin = markup.indexOf('<!--', at)) {
    parts.push(markup.slice(at, begin));
    const end = markup.indexOf('-->', begin + 4);
    if (end < 0) return parts.join('');
    at = end + 3;
  }
  return parts.join('') + markup.slice(at);
}
