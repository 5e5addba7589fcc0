import type { XmlElement } from './xml/tree.ts';

/** The usual prefixes of the vocabularies that feeds are made of; RSS itself has none. */
const PREFIXES = new Map(
  Object.entries<string>({
    '': '',
    'http://purl.org/rss/1.0': '',
    'http://my.netscape.com/rdf/simple/0.9': '',
    'http://channel.netscape.com/rdf/simple/0.9': '',
    'http://backend.userland.com/rss2': '',
    'http://backend.userland.com/rss': '',
    'http://blogs.law.harvard.edu/tech/rss': '',
    'http://www.w3.org/2005/atom': 'atom:',
    'http://purl.org/atom/ns#': 'atom:',
    'http://purl.org/rss/1.0/modules/content': 'content:',
    'http://purl.org/rss/1.0/modules/slash': 'slash:',
    'http://purl.org/syndication/thread/1.0': 'thr:',
    'http://purl.org/dc/elements/1.1': 'dc:',
    'http://purl.org/dc/terms': 'dcterms:',
    'http://search.yahoo.com/mrss': 'media:',
    'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
    'http://backend.userland.com/creativecommonsrssmodule': 'cc:',
    'http://web.resource.org/cc': 'cc:',
    'http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html': 'cc:',
  }),
);
const WORDPRESS = /^http:\/\/wordpress\.org\/export\/[\d.]{1,8}(\/excerpt)?$/;

/**
 * What an element of a feed is, by its namespace and name, with the vocabulary's usual prefix whichever the feed uses:
 * `title`, `atom:title`, `dc:creator`. A prefix that was never declared stands for itself; names of vocabularies
 * nobody knows begin with `?`.
 */
export function termOf({ namespace, name }: XmlElement): string {
  const undeclared = /^undeclared:(.{1,40})$/.exec(namespace)?.[1];
  if (undeclared) return `${undeclared}:${name}`;
  const address = namespace.toLowerCase().replace(/\/$/, '');
  const wordpress = WORDPRESS.exec(address);
  if (wordpress) return `${wordpress[1] ? 'excerpt' : 'wp'}:${name}`;
  return `${PREFIXES.get(address) ?? '?:'}${name}`;
}
