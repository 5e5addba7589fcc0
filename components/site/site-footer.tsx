import type { Site } from './site-page.tsx';
import { siteWords } from './site-words.ts';

export function SiteFooter({ site, language }: { site: Site; language: string }) {
  const words = siteWords(language);
  return (
    <footer className="site-footer">
      <p>
        <a href={`/${language}`}>{site.name}</a>
      </p>
      <p>
        <a href={`/feeds/${language}.xml`}>{words.feed}</a>
      </p>
    </footer>
  );
}
