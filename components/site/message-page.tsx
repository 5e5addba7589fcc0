import { dayWords } from './site-dates.ts';
import { type Site, SitePage } from './site-page.tsx';
import { siteWords } from './site-words.ts';

type MessagePageProps = { site: Site; language: string; title: string; text: string; at?: Date };

function MessagePage({ site, language, title, text, at }: MessagePageProps) {
  const words = siteWords(language);
  return (
    <SitePage site={site} language={language} title={title} versions={[]}>
      <article className="message">
        <h1>{title}</h1>
        {at && (
          <p className="meta">
            <time dateTime={at.toISOString()}>{dayWords(at, language, site.timeZone)}</time>
          </p>
        )}
        {text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <a href={`/${language}`}>{words.toFront}</a>
        </p>
      </article>
    </SitePage>
  );
}

/** For an address that never was. */
export function MissingPage({ site, language }: { site: Site; language: string }) {
  const words = siteWords(language);
  return <MessagePage {...{ site, language }} title={words.missingTitle} text={words.missingText} />;
}

type GonePageProps = { site: Site; language: string; notice: string; at: Date };

/** For a withdrawn story: the notice, and no word of what stood here. */
export function GonePage({ site, language, notice, at }: GonePageProps) {
  return <MessagePage {...{ site, language, at }} title={siteWords(language).goneTitle} text={notice} />;
}
