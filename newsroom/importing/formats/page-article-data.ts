import type { Metadata } from '../metadata.ts';
import { toStorable } from '../storable.ts';
import { instantOf } from './instant.ts';

const MOST_SCRIPTS = 10;
const MOST_OBJECTS = 2000;
const LARGEST_SCRIPT = 500_000;
const LONGEST = 2000;
const ARTICLE = /(?:Article|BlogPosting|Report)$/;
const ADDRESS = /^https?:\/\/\S{1,1900}$/i;

type Data = Record<string, unknown>;

/** What a page's data after schema.org (JSON-LD) says of its article; nothing where it has none, or damaged data. */
export function readArticleData(markup: string): Partial<Metadata> {
  const article = scriptsIn(markup).map(articleIn).find(Boolean);
  if (!article) return {};
  const modified = instantOf(textOf(article.dateModified));
  const pictures = listOf(article.image).flatMap(pictureOf);
  const subjects = namesIn(article.keywords).flatMap((names) => names.split(/[,;،]/));
  const places = namesIn(article.contentLocation);
  const versions = [...listOf(article.workTranslation), ...listOf(article.translationOfWork)].flatMap(
    versionOf,
  );
  const address = addressOf(article.url) ?? addressOf(article.mainEntityOfPage);
  const byline = namesIn(article.author).join(', ');
  return {
    ...(address && { address }),
    ...given('createdAt', instantOf(textOf(article.datePublished))),
    ...given('updatedAt', modified),
    ...given('version', modified),
    ...given('byline', byline),
    ...given('provider', namesIn(article.publisher)[0] ?? namesIn(article.sourceOrganization)[0]),
    ...given('credit', textOf(article.creditText)),
    ...given('dateline', textOf(article.dateline)),
    ...given('copyright', textOf(article.copyrightNotice) ?? namesIn(article.copyrightHolder)[0]),
    ...given(
      'usageTerms',
      addressOf(article.usageInfo) ?? addressOf(article.license) ?? textOf(article.license),
    ),
    ...given('language', namesIn(article.inLanguage)[0]),
    ...(pictures.length > 0 && { pictures }),
    ...(subjects.length > 0 && {
      subjects: [...new Set(subjects.map((name) => name.trim()))].flatMap(named),
    }),
    ...(places.length > 0 && { places: places.flatMap(named) }),
    ...(versions.length > 0 && { versions }),
  };
}

const named = (name: string) => (name === '' ? [] : [{ name }]);

const given = <K extends keyof Metadata>(key: K, value: string | undefined) =>
  (value ? { [key]: value } : {}) as { [P in K]?: string };

/** Looked for by index: a pattern over so much text of somebody else's could be made slow. */
function scriptsIn(markup: string): unknown[] {
  const found: unknown[] = [];
  let at = 0;
  for (let count = 0; count < MOST_SCRIPTS; count++) {
    const type = markup.indexOf('application/ld+json', at);
    const start = markup.indexOf('>', type) + 1;
    const end = markup.indexOf('</script', start);
    if (type < 0 || start === 0 || end < 0) break;
    if (end - start <= LARGEST_SCRIPT) found.push(parsed(markup.slice(start, end)));
    at = end;
  }
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The first object that calls itself an article, looked for in lists, graphs and the main entity of a page. */
function articleIn(data: unknown): Data | undefined {
  const open = [data];
  for (let seen = 0; open.length > 0 && seen < MOST_OBJECTS; seen++) {
    const next = open.shift();
    if (Array.isArray(next)) open.push(...next.slice(0, MOST_OBJECTS));
    else if (isData(next)) {
      if (listOf(next['@type']).some((type) => ARTICLE.test(String(type)))) return next;
      open.push(next['@graph'], next.mainEntity);
    }
  }
  return undefined;
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, 50) : value == null ? [] : [value];

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return toStorable(value.slice(0, LONGEST)).text.replace(/\s+/g, ' ').trim() || undefined;
}

/** Names, given as texts or as things that have one. */
const namesIn = (value: unknown): string[] =>
  listOf(value).flatMap((one) => (isData(one) ? textOf(one.name) : textOf(one)) ?? []);

function addressOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = textOf(isData(first) ? (first.contentUrl ?? first.url ?? first['@id']) : first);
  return text && ADDRESS.test(text) ? text : undefined;
}

function pictureOf(image: unknown): Metadata['pictures'] {
  const address = addressOf(image);
  if (!address) return [];
  const { caption, creditText, copyrightNotice } = isData(image) ? image : {};
  return [
    {
      address,
      ...(textOf(caption) && { caption: textOf(caption) }),
      ...(textOf(creditText) && { credit: textOf(creditText) }),
      ...(textOf(copyrightNotice) && { copyright: textOf(copyrightNotice) }),
    },
  ];
}

function versionOf(work: unknown): Metadata['versions'] {
  const address = addressOf(work);
  const language = isData(work) ? textOf(work.inLanguage) : undefined;
  return address ? [{ address, ...(language && { language }) }] : [];
}
