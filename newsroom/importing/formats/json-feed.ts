import { toStorable } from '../storable.ts';
import type { Warning } from '../warning.ts';
import { feedInstant } from './feed-instant.ts';
import { FeedItem } from './feed-item.ts';
import { isPicture } from './feed-media.ts';
import { readFeed } from './feed-pieces.ts';
import type { Format } from './format.ts';

const VERSION = /"version"\s{0,20}:\s{0,20}"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/;

/** JSON Feed 1.0 and 1.1. A piece for each item, told apart by its id. */
export const jsonFeed: Format = {
  name: 'json-feed',
  sniff: ({ text }) => (/^\ufeff?\s{0,200}\{/.test(text ?? '') && VERSION.test(text ?? '') ? 0.98 : 0),
  read: ({ text }) => {
    const { json, warnings } = storableJson(text ?? '');
    const feed = objectOf(JSON.parse(json.replace(/^\ufeff/, '')));
    const { items } = feed;
    const about = { title: stringOf(feed.title), language: stringOf(feed.language) };
    return readFeed('This JSON feed', about, listOf(items).map(readItem), warnings);
  },
};

type Reader = (item: FeedItem, value: unknown) => void;

const address: Reader = (item, value) => {
  item.metadata.address ??= stringOf(value);
  tellStrings(item, value);
};

const image: Reader = (item, value) => {
  const picture = stringOf(value);
  if (picture) item.picture({ address: picture });
  tellStrings(item, value);
};

const date =
  (which: 'createdAt' | 'updatedAt'): Reader =>
  (item, value) => {
    const instant = feedInstant(stringOf(value));
    if (instant) item.metadata[which] = instant;
    if (instant && which === 'updatedAt') item.metadata.version = instant;
    tellStrings(item, value);
  };

/** 1.0 has one author, 1.1 a list of them; some send both. */
const authors =
  (rank: number): Reader =>
  (item, value) => {
    for (const author of Array.isArray(value) ? value : [value]) {
      const { name, ...rest } = objectOf(author);
      item.tell('byline', stringOf(name) ?? '', { rank });
      tellStrings(item, rest);
    }
  };

const READERS: Record<string, Reader> = {
  id: (item, value) => {
    item.metadata.id ??= stringOf(value);
    item.tell('metadata', stringOf(value) ?? '', { plain: true });
  },
  url: address,
  title: (item, value) => item.tell('headline', stringOf(value) ?? '', { plain: true }),
  content_html: (item, value) => item.tell('content', stringOf(value) ?? ''),
  content_text: (item, value) => item.tell('content', stringOf(value) ?? '', { plain: true, rank: 1 }),
  summary: (item, value) => item.tell('summary', stringOf(value) ?? '', { plain: true }),
  image,
  banner_image: image,
  date_published: date('createdAt'),
  date_modified: date('updatedAt'),
  authors: authors(0),
  author: authors(1),
  language: (item, value) => {
    item.metadata.language = stringOf(value);
    tellStrings(item, value);
  },
  tags: (item, value) => {
    const names = listOf(value).map(stringOf);
    for (const name of names) if (name) item.metadata.subjects.push({ name });
    tellStrings(item, value);
  },
  attachments: (item, value) => {
    for (const attachment of listOf(value)) {
      const { url, mime_type, title } = objectOf(attachment);
      const type = stringOf(mime_type) ?? '';
      const picture = stringOf(url);
      const caption = stringOf(title);
      if (picture && isPicture(picture, type))
        item.picture({ address: picture, ...(caption && { caption }) });
      tellStrings(item, attachment);
    }
  },
};

function readItem(value: unknown): FeedItem {
  const item = new FeedItem();
  for (const [key, part] of Object.entries(objectOf(value))) {
    const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    (read ?? tellStrings)(item, part);
  }
  item.metadata.id ??= item.metadata.address;
  return item;
}

/** Every string within a value, in order; without recursion, since depth is the sender's choice. */
function tellStrings(item: FeedItem, value: unknown): void {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') item.tell('metadata', next, { plain: true });
    else if (typeof next === 'object' && next !== null) {
      for (const part of Object.values(next).reverse()) open.push(part);
    }
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function stringOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** JSON whose escapes make only characters that Postgres can store. */
function storableJson(json: string): { json: string; warnings: Warning[] } {
  const pair =
    /\\u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|\\u[dD][89a-fA-F][\dA-Fa-f]{2}|\\u0000|\\[\s\S]/g;
  let count = 0;
  const storable = json.replace(pair, (spelled) => {
    if (spelled.length !== 6) return spelled;
    count++;
    return '\\ufffd';
  });
  const raw = toStorable(storable);
  return {
    json: raw.text,
    warnings: count > 0 ? [{ code: 'replaced_characters', count }, ...raw.warnings] : raw.warnings,
  };
}
