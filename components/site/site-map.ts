import { hreflangOf } from './site-languages.ts';
import type { Site } from './site-page.tsx';
import { absolute } from './story-address.ts';
import { xmlText } from './xml-text.ts';

type Entry = { path: string; language: string; groupId: string; at: Date };

/** A sitemap (sitemaps.org 0.9) of the fronts and every story, each with its language versions. */
export function siteMap(site: Site, entries: readonly Entry[]): string {
  const pieces = Map.groupBy(entries, ({ groupId }) => groupId);
  const stories = entries.map(({ path, groupId, at }) => address(site, path, pieces.get(groupId) ?? [], at));
  const fronts = site.languages.map((language) => ({ path: `/${language}`, language }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...fronts.map(({ path }) => address(site, path, fronts)),
    ...stories,
    '</urlset>',
    '',
  ].join('\n');
}

type Version = Pick<Entry, 'path' | 'language'>;

function address(site: Site, path: string, versions: readonly Version[], at?: Date): string {
  const links = versions.length > 1 ? versions : [];
  return [
    `<url><loc>${xmlText(absolute(site.origin, path))}</loc>`,
    at ? `<lastmod>${at.toISOString()}</lastmod>` : '',
    ...links.map((version) => {
      const href = xmlText(absolute(site.origin, version.path));
      return `<xhtml:link rel="alternate" hreflang="${hreflangOf(version.language)}" href="${href}"/>`;
    }),
    '</url>',
  ].join('');
}
