import type { ReactNode } from 'react';
import { directionOf } from '#newsroom/settings/languages.ts';
import { Masthead } from './masthead.tsx';
import { SiteFooter } from './site-footer.tsx';
import { hreflangOf } from './site-languages.ts';
import { siteWords } from './site-words.ts';
import { absolute } from './story-address.ts';

/** What every page of the site has to know. */
export type Site = {
  name: string;
  /** Such as https://lamp.example, without a slash at the end. */
  origin: string;
  timeZone: string;
  /** The main language first. */
  languages: readonly string[];
  sections: readonly { slug: string; names: Readonly<Record<string, string>> }[];
  styleHref: string;
  now: Date;
};

/** The same page in a language: of a story its version, of a front that language's. */
export type Version = { language: string; path: string };

type SitePageProps = {
  site: Site;
  language: string;
  title: string;
  description?: string;
  /** The page's own path; none for pages that are no address (404, 410). */
  path?: string;
  /** Language versions of this page, itself included. */
  versions: readonly Version[];
  section?: string | undefined;
  head?: ReactNode;
  children: ReactNode;
};

/** A whole document for readers: works without a script, in the language and direction of its text. */
export function SitePage({ site, language, path, versions, head, children, ...page }: SitePageProps) {
  const words = siteWords(language);
  const title = page.title === site.name ? site.name : `${page.title} – ${site.name}`;
  return (
    <html lang={language} dir={directionOf(language)}>
      {/* biome-ignore lint/style/noHeadElement: this document is ours, not one of Next's */}
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {page.description && <meta name="description" content={page.description} />}
        {path === undefined ? (
          <meta name="robots" content="noindex" />
        ) : (
          <Addresses site={site} path={path} versions={versions} />
        )}
        <link
          rel="alternate"
          type="application/rss+xml"
          title={`${site.name}, ${words.feed}`}
          href={`/feeds/${language}.xml`}
        />
        <link
          rel="alternate"
          type="application/feed+json"
          title={`${site.name}, ${words.feed}`}
          href={`/feeds/${language}.json`}
        />
        <link rel="stylesheet" href={site.styleHref} />
        {head}
      </head>
      <body>
        <a className="skip" href="#text">
          {words.skip}
        </a>
        <Masthead site={site} language={language} versions={versions} section={page.section} />
        <main id="text">{children}</main>
        <SiteFooter site={site} language={language} />
      </body>
    </html>
  );
}

function Addresses({ site, path, versions }: { site: Site; path: string; versions: readonly Version[] }) {
  const main = versions.find(({ language }) => language === site.languages[0]) ?? versions[0];
  return (
    <>
      <link rel="canonical" href={absolute(site.origin, path)} />
      {versions.length > 1 &&
        versions.map((version) => (
          <link
            key={version.language}
            rel="alternate"
            hrefLang={hreflangOf(version.language)}
            href={absolute(site.origin, version.path)}
          />
        ))}
      {versions.length > 1 && main && (
        <link rel="alternate" hrefLang="x-default" href={absolute(site.origin, main.path)} />
      )}
    </>
  );
}
