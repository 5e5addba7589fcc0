import { sectionName } from './section-name.ts';
import { weekdayWords } from './site-dates.ts';
import { endonym } from './site-languages.ts';
import type { Site, Version } from './site-page.tsx';
import { siteWords } from './site-words.ts';
import { hrefOf } from './story-address.ts';

type MastheadProps = {
  site: Site;
  language: string;
  versions: readonly Version[];
  section?: string | undefined;
};

/** The head of the paper: the day, the name, the languages (always in this place), the sections. */
export function Masthead({ site, language, versions, section }: MastheadProps) {
  const words = siteWords(language);
  return (
    <header className="masthead">
      <div className="masthead-line">
        <time dateTime={site.now.toISOString().slice(0, 10)} className="today">
          {weekdayWords(site.now, language, site.timeZone)}
        </time>
        <nav className="languages" aria-label={words.languages}>
          <ul>
            {site.languages.map((other) => (
              <li key={other}>
                <LanguageLink
                  language={other}
                  current={other === language}
                  path={versions.find((version) => version.language === other)?.path ?? `/${other}`}
                />
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p className="nameplate">
        <a href={`/${language}`}>{site.name}</a>
      </p>
      <nav className="sections" aria-label={words.sections}>
        <ul>
          {site.sections.map((each) => (
            <li key={each.slug}>
              <a href={`/${language}/${each.slug}`} aria-current={each.slug === section ? 'true' : undefined}>
                {sectionName(each, language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function LanguageLink({ language, path, current }: { language: string; path: string; current: boolean }) {
  return (
    <a lang={language} hrefLang={language} href={hrefOf(path)} aria-current={current ? 'page' : undefined}>
      {endonym(language)}
    </a>
  );
}
