import { parseHTML } from 'linkedom';
import { emptyMetadata, type Metadata } from '../metadata.ts';
import { toStorable } from '../storable.ts';
import { instantOf } from './instant.ts';
import { readArticleData } from './page-article-data.ts';

const LARGEST_HEAD = 300_000;
const MOST_TAGS = 2000;
const LONGEST = 2000;
const ADDRESS = /^https?:\/\/\S{1,1900}$/i;

type Tag = { getAttribute: (name: string) => string | null };

/**
 * What the head of a page says of its story for machines: canonical address, language versions, dates, author,
 * publisher, picture, subjects and rights, by its links and `meta` (Open Graph and article tags), and by its data after
 * schema.org, which says it better. Only absolute addresses, and moments with a time zone.
 */
export function pageMetadata(markup: string): Metadata {
  const end = markup.search(/<\/head\s{0,9}>|<body[\s>]/i);
  const head = markup.slice(0, end < 0 ? 0 : Math.min(end, LARGEST_HEAD));
  if ((head.match(/</g)?.length ?? 0) > MOST_TAGS * 2) return emptyMetadata();
  const { document } = parseHTML(
    `<html><head>${head.replace(/^[\s\S]{0,5000}?<head[^>]{0,500}>/i, '')}</head></html>`,
  );
  const tags = (name: string): Tag[] => [...document.querySelectorAll(name)].slice(0, MOST_TAGS);
  const said = saidIn(tags('meta'));
  const data = readArticleData(markup);
  const address = linkOf(tags('link'), 'canonical') ?? addressOf(said('og:url')) ?? data.address;
  const picture = addressOf(said('og:image'));
  const alternative = said('og:image:alt');
  const told: Partial<Metadata> = {
    id: address && isFront(address) ? undefined : address,
    address,
    version: instantOf(said('article:modified_time')),
    provider: said('og:site_name'),
    createdAt: instantOf(said('article:published_time')),
    updatedAt: instantOf(said('article:modified_time')),
    byline: named(said('author')) ?? named(said('article:author')),
    copyright: said('copyright') ?? said('dcterms.rights') ?? said('dc.rights'),
    usageTerms: linkOf(tags('link'), 'license'),
    ...definedOnly(data),
  };
  return {
    ...emptyMetadata(),
    ...definedOnly(told),
    // Not `keywords`: those are for search engines, and subjects reach readers.
    subjects: data.subjects ?? subjectsOf(said('news_keywords') ?? said('article:tag')),
    pictures: data.pictures ?? (picture ? [{ address: picture, ...(alternative && { alternative }) }] : []),
    versions: [...(data.versions ?? []), ...versionsOf(tags('link'), address)],
  };
}

function saidIn(tags: readonly Tag[]): (name: string) => string | undefined {
  const values = new Map<string, string>();
  for (const tag of tags) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase();
    const value = toStorable((tag.getAttribute('content') ?? '').slice(0, LONGEST)).text.trim();
    if (name && value && !values.has(name)) values.set(name, value);
  }
  return (name) => values.get(name);
}

const addressOf = (value: string | null | undefined) =>
  value && ADDRESS.test(value.trim()) ? value.trim() : undefined;

/** Some give an author's page where the name belongs. */
const named = (value: string | undefined) => (value && !/^\w{2,10}:\/\//.test(value) ? value : undefined);

/** Some pages name the front of their site as their own address: it is the id of no story. */
function isFront(address: string): boolean {
  const { pathname, search } = URL.parse(address) ?? {};
  return pathname === '/' && search === '';
}

function linkOf(links: readonly Tag[], rel: string): string | undefined {
  const found = links.find((link) => hasRel(link, rel));
  return addressOf(found?.getAttribute('href'));
}

const hasRel = (link: Tag, rel: string) =>
  (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes(rel);

function versionsOf(links: readonly Tag[], own: string | undefined): Metadata['versions'] {
  return links.flatMap((link) => {
    const language = link.getAttribute('hreflang')?.trim();
    const address = addressOf(link.getAttribute('href'));
    const isVersion = hasRel(link, 'alternate') && language && language !== 'x-default';
    return isVersion && address && address !== own ? [{ language, address }] : [];
  });
}

/** Names in one text, with commas between them. */
export function subjectsOf(names: string | undefined): Metadata['subjects'] {
  const distinct = new Set((names ?? '').split(/[,;،]/).map((name) => name.trim()));
  return [...distinct]
    .filter((name) => name !== '')
    .slice(0, 100)
    .map((name) => ({ name }));
}

function definedOnly<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;
}
