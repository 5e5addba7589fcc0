import { feedInstant } from './feed-instant.ts';
import { FeedItem } from './feed-item.ts';
import { innerMarkup } from './feed-markup.ts';
import { isPicture, readMedia } from './feed-media.ts';
import { termOf } from './feed-terms.ts';
import { childOf, childrenOf, descendantsOf, textIn } from './xml/find.ts';
import type { XmlElement } from './xml/tree.ts';

type Reader = (item: FeedItem, element: XmlElement, text: string) => void;

/** Counters of a page, which change with each visit and say nothing of the story: they are left out. */
const COUNTERS = new Set(['slash:comments', 'slash:hit_parade', 'thr:total', 'thr:count']);

const told =
  (role: 'headline' | 'summary' | 'content', rank = 0): Reader =>
  (item, element) =>
    item.tell(role, innerMarkup(element), { plain: isPlain(element), rank });

const rights: Reader = (item, _element, text) => item.tell('rights_notice', text);

const id: Reader = (item, _element, text) => {
  item.metadata.id ??= text;
  item.tell('metadata', text, { plain: true });
};

const author =
  (rank: number): Reader =>
  (item, element) => {
    const name = childOf(element, 'name');
    item.tell('byline', textIn(name ?? element) ?? '', { rank });
    if (name) for (const part of childrenOf(element)) if (part !== name) tellAll(item, part);
  };

const date =
  (which: 'createdAt' | 'updatedAt'): Reader =>
  (item, _element, text) => {
    const instant = feedInstant(text);
    if (instant) item.metadata[which] ??= instant;
    if (instant && which === 'updatedAt') item.metadata.version ??= instant;
    item.tell('metadata', text, { plain: true });
  };

const subject: Reader = (item, element, text) => {
  const { domain, scheme, term, label } = element.attributes;
  const name = text || label || term;
  const code = domain && text ? domain : scheme && term ? `${scheme}${term}` : term;
  if (name) item.metadata.subjects.push({ name, ...(code && code !== name && { code }) });
  for (const words of [text, label, term]) item.tell('metadata', words ?? '', { plain: true });
};

const link: Reader = (item, element, text) => {
  const { href, rel = 'alternate', hreflang, type = '', title } = element.attributes;
  const address = text || href?.trim();
  if (address && rel === 'enclosure') addEnclosure(item, address, type);
  else if (address && rel === 'license') item.metadata.usageTerms ??= address;
  else if (address && rel === 'alternate') {
    if (hreflang) item.metadata.versions.push({ language: hreflang, address });
    else item.metadata.address ??= address;
  }
  for (const words of [text, title]) item.tell('metadata', words ?? '', { plain: true });
};

const enclosure: Reader = (item, element, text) => {
  const { url, type = '' } = element.attributes;
  if (url) addEnclosure(item, url.trim(), type);
  item.tell('metadata', text, { plain: true });
};

function addEnclosure(item: FeedItem, address: string, type: string): void {
  if (isPicture(address, type)) item.picture({ address });
}

const image: Reader = (item, element) => {
  const address = element.attributes.href ?? element.attributes.url ?? textIn(childOf(element, 'url'));
  if (address) item.picture({ address: address.trim() });
  tellAll(item, element);
};

const source: Reader = (item, element, text) => {
  const name = textIn(childOf(element, 'title')) ?? text;
  if (name && !item.metadata.provider) item.metadata.provider = name;
  tellAll(item, element);
};

const language: Reader = (item, _element, text) => {
  if (text) item.metadata.language ??= text;
  item.tell('metadata', text, { plain: true });
};

const READERS = new Map(
  Object.entries<Reader>({
    title: told('headline'),
    'atom:title': told('headline'),
    'dc:title': told('headline', 1),
    description: told('summary'),
    'atom:summary': told('summary'),
    'excerpt:encoded': told('summary'),
    'content:encoded': told('content'),
    'atom:content': told('content', 1),
    'dc:creator': author(0),
    'atom:author': author(1),
    author: author(2),
    'itunes:author': author(3),
    'dc:rights': rights,
    'dcterms:rights': rights,
    'atom:rights': rights,
    'atom:copyright': rights,
    copyright: rights,
    'cc:license': rights,
    guid: id,
    'atom:id': id,
    'dc:identifier': id,
    link,
    'atom:link': link,
    category: subject,
    'atom:category': subject,
    'dc:subject': subject,
    pubDate: date('createdAt'),
    'atom:published': date('createdAt'),
    'atom:issued': date('createdAt'),
    'dc:date': date('createdAt'),
    'dcterms:created': date('createdAt'),
    'atom:updated': date('updatedAt'),
    'atom:modified': date('updatedAt'),
    'dcterms:modified': date('updatedAt'),
    'wp:post_modified_gmt': date('updatedAt'),
    'dc:language': language,
    source,
    'atom:source': source,
    enclosure,
    image,
    'itunes:image': image,
  }),
);

/**
 * Reads an item of RSS (0.9x, 1.0, 2.0) or Atom (RFC 4287): all its elements in document order, those of the vocabularies
 * that feeds use by their meaning, all others as metadata. Only counters are left out.
 */
export function readFeedElement(element: XmlElement): FeedItem {
  const item = new FeedItem();
  if (element.attributes.lang) item.metadata.language = element.attributes.lang;
  for (const child of element.children) {
    if (typeof child === 'string') item.tell('metadata', child, { plain: true });
    else readChild(item, child);
  }
  const { metadata } = item;
  const own = metadata.versions.findIndex(({ language }) => language === metadata.language);
  if (own >= 0 && !metadata.address) {
    const [version] = metadata.versions.splice(own, 1);
    if (version?.address) metadata.address = version.address;
  }
  const named = metadata.id ?? element.attributes.about ?? metadata.address;
  if (named) metadata.id = named;
  return item;
}

function readChild(item: FeedItem, child: XmlElement): void {
  const term = termOf(child);
  if (COUNTERS.has(term)) return;
  const read = READERS.get(term);
  if (read) read(item, child, textIn(child) ?? '');
  else if (term.startsWith('media:')) readMedia(item, child);
  else tellAll(item, child);
}

/** Each text within an element that has no meaning of its own. */
function tellAll(item: FeedItem, element: XmlElement): void {
  for (const part of [element, ...descendantsOf(element)]) {
    for (const child of part.children) {
      if (typeof child === 'string') item.tell('metadata', child, { plain: true });
    }
  }
}

/** Atom says of a text that it is none of HTML; what RSS holds may always be HTML. */
function isPlain({ attributes, namespace }: XmlElement): boolean {
  const atom = /atom/i.test(namespace);
  const { type = 'text', mode } = attributes;
  return atom && mode !== 'escaped' && /^(?:text|text\/plain)$/i.test(type);
}
