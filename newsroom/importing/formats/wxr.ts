import { readFeedElement } from './feed-element.ts';
import { feedPieces, readFeed } from './feed-pieces.ts';
import { parseFeedXml } from './feed-repair.ts';
import { termOf } from './feed-terms.ts';
import type { Format, Piece } from './format.ts';
import { childOf, childrenOf, textIn } from './xml/find.ts';
import { rootOf } from './xml/root.ts';
import type { XmlElement } from './xml/tree.ts';

type Status = 'usable' | 'withheld' | 'canceled';

const STORIES = new Set(['post', 'page']);
const STATUS = new Map(
  Object.entries<Status>({
    publish: 'usable',
    inherit: 'usable',
    trash: 'canceled',
  }),
);
const KINDS = new Map(
  Object.entries<string>({
    attachment: 'a file of the WordPress media library',
    nav_menu_item: 'an entry of a WordPress menu',
    revision: 'an older revision of a WordPress post',
  }),
);

/**
 * WordPress's own export (WXR 1.0 to 1.2): RSS with everything that the site holds. Posts and pages with text are
 * stories; the rest says what it is. What was not public there is marked as withheld.
 */
export const wxr: Format = {
  name: 'wxr',
  sniff: ({ text }) => {
    const root = rootOf(text ?? '')?.tag ?? '';
    return /^<rss[\s>]/i.test(root) && root.includes('wordpress.org/export/') ? 0.99 : 0;
  },
  read: ({ text }) => {
    const { root, warnings } = parseFeedXml(text ?? '');
    const channel = childOf(root, 'channel');
    const names = authorNames(channel);
    const feed = { title: textIn(childOf(channel, 'title')), language: textIn(childOf(channel, 'language')) };
    const items = childrenOf(channel, 'item');
    if (items.length === 0) return readFeed('This WordPress export', feed, [], warnings);
    const stories = items.filter((item) => whyNoStory(item) === null);
    const posts = stories.map((item) => readPost(item, names));
    const others = items.flatMap((item, index): Piece[] => {
      const notAStory = whyNoStory(item);
      return notAStory === null ? [] : [{ part: `item ${index + 1}`, notAStory }];
    });
    return [...feedPieces(feed, posts, warnings), ...others];
  },
};

function saidIn(element: XmlElement | undefined, term: string): string {
  const child = childrenOf(element).find((one) => termOf(one) === term);
  return textIn(child) ?? '';
}

function whyNoStory(item: XmlElement): string | null {
  const type = saidIn(item, 'wp:post_type') || 'post';
  const title = saidIn(item, 'title');
  const named = title ? ` (${title})` : '';
  if (!STORIES.has(type)) {
    const kind = KINDS.get(type) ?? `something that a WordPress plugin calls “${type}”`;
    return `This is ${kind}${named}, and no story. Set it aside, or classify it by hand.`;
  }
  if (saidIn(item, 'content:encoded') || saidIn(item, 'excerpt:encoded')) return null;
  return `This WordPress ${type}${named} has no text. Set it aside.`;
}

function readPost(element: XmlElement, names: ReadonlyMap<string, string>) {
  const children = element.children.flatMap((child): (XmlElement | string)[] =>
    typeof child === 'string' ? [child] : prepared(child, names),
  );
  const item = readFeedElement({ ...element, children });
  const isLocked = saidIn(element, 'wp:post_password') !== '';
  item.metadata.status = isLocked
    ? 'withheld'
    : (STATUS.get(saidIn(element, 'wp:status') || 'publish') ?? 'withheld');
  return item;
}

/** An element as a feed would have it: paragraphs marked, and the author's name beside the name to sign in with. */
function prepared(child: XmlElement, names: ReadonlyMap<string, string>): XmlElement[] {
  const term = termOf(child);
  if (term === 'content:encoded') return [{ ...child, children: [withParagraphs(child.children.join(''))] }];
  const name = term === 'dc:creator' ? names.get(textIn(child) ?? '') : undefined;
  if (!name) return [child];
  return [
    { ...child, children: [name] },
    { ...child, name: 'login', namespace: '' },
  ];
}

function authorNames(channel: XmlElement | undefined): Map<string, string> {
  const authors = childrenOf(channel, 'author').map((author): [string, string] => [
    saidIn(author, 'wp:author_login'),
    saidIn(author, 'wp:author_display_name'),
  ]);
  return new Map(authors.filter(([login, name]) => login !== '' && name !== ''));
}

/** WordPress keeps paragraphs as blank lines, and marks them when a page is asked for. */
function withParagraphs(content: string): string {
  if (/<p[\s>]/i.test(content)) return content;
  return `<p>${content.replace(/\r?\n(?:[ \t]{0,80}\r?\n){1,20}/g, '</p>\n<p>')}</p>`;
}
