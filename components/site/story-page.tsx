import type { PublicExplainer } from '#newsroom/publishing/public-explainers.ts';
import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';
import type { Concept } from '#newsroom/story/concepts.ts';
import { DocumentBody } from './document-body.tsx';
import { explainedIn } from './explained.ts';
import { ExplainerList } from './explainer-list.tsx';
import { HeadWords } from './head-words.tsx';
import { NewsArticleData } from './news-article-data.tsx';
import { pictureHref } from './picture-address.ts';
import { picturesIn } from './pictures-in.ts';
import { sectionName } from './section-name.ts';
import { dayWords, timeWords } from './site-dates.ts';
import { endonym } from './site-languages.ts';
import { type Site, SitePage, type Version } from './site-page.tsx';
import { bylineWords, siteWords } from './site-words.ts';
import { absolute, hrefOf } from './story-address.ts';

/** A publication as readers get it. */
export type StoryOut = {
  path: string;
  language: string;
  sectionSlug: string;
  headline: string;
  standfirst: string;
  document: unknown;
  byline: string;
  credit: string;
  notice: string;
  sourceName: string;
  /** What it is about, and where. */
  subjects: readonly Concept[];
  places: readonly Concept[];
  pictures: readonly PublicPicture[];
  /** In the order of their words. */
  explainers: readonly PublicExplainer[];
  firstAt: Date;
  at: Date;
};

export type Note = { kind: 'corrected' | 'updated'; note: string; at: Date };

type StoryPageProps = {
  site: Site;
  story: StoryOut;
  /** The piece's versions that are out, this one included. */
  versions: readonly Version[];
  /** The newest first. */
  notes: readonly Note[];
};

/** One story, made from its publication alone. */
export function StoryPage({ site, story, versions, notes }: StoryPageProps) {
  const { language, document } = story;
  const text = { of: explainedIn(document, story.explainers), language, page: '' };
  const section = site.sections.find(({ slug }) => slug === story.sectionSlug);
  return (
    <SitePage
      site={site}
      language={language}
      title={story.headline}
      description={story.standfirst}
      path={story.path}
      versions={versions}
      section={section?.slug}
      head={
        <>
          <OpenGraph site={site} story={story} />
          <NewsArticleData {...{ site, story, versions, notes, section }} />
        </>
      }
    >
      <article className="story">
        <header>
          {section && (
            <p className="kicker">
              <a href={`/${language}/${section.slug}`}>{sectionName(section, language)}</a>
            </p>
          )}
          <h1>
            <HeadWords type="headline" words={story.headline} {...{ document, text }} />
          </h1>
          {story.standfirst && (
            <p className="standfirst">
              <HeadWords type="standfirst" words={story.standfirst} {...{ document, text }} />
            </p>
          )}
          <StoryMeta site={site} story={story} />
          <Notes site={site} language={language} notes={notes} />
        </header>
        <div className="body">
          <DocumentBody pictures={story.pictures} {...{ document, text }} />
        </div>
        <ExplainerList {...text} />
        <StoryFoot story={story} versions={versions} />
      </article>
    </SitePage>
  );
}

function StoryMeta({ site, story: { byline, language, firstAt, at } }: { site: Site; story: StoryOut }) {
  const words = siteWords(language);
  const when = (moment: Date) => (
    <time dateTime={moment.toISOString()}>
      {dayWords(moment, language, site.timeZone)} · {timeWords(moment, language, site.timeZone)}
    </time>
  );
  return (
    <div className="meta">
      {byline && <p className="byline">{bylineWords(language, byline)}</p>}
      <p>{when(firstAt)}</p>
      {at > firstAt && (
        <p className="changed">
          {words.updated}: {when(at)}
        </p>
      )}
    </div>
  );
}

function Notes({ site, language, notes }: { site: Site; language: string; notes: readonly Note[] }) {
  const words = siteWords(language);
  if (notes.length === 0) return null;
  return (
    <div className="notes">
      {notes.map(({ kind, note, at }) => (
        <p key={at.toISOString()}>
          <strong>{kind === 'corrected' ? words.correction : words.update}</strong>{' '}
          <time dateTime={at.toISOString()}>{dayWords(at, language, site.timeZone)}</time>
          <span className="note-text">{note}</span>
        </p>
      ))}
    </div>
  );
}

function StoryFoot({ story, versions }: { story: StoryOut; versions: readonly Version[] }) {
  const words = siteWords(story.language);
  const others = versions.filter(({ language }) => language !== story.language);
  const credit = story.credit || (story.sourceName && `${words.source}: ${story.sourceName}`);
  return (
    <footer className="story-foot">
      {credit && <p className="credit">{credit}</p>}
      {story.notice.split('\n').map((line) => line && <p key={line}>{line}</p>)}
      {others.length > 0 && (
        <p className="also">
          {words.alsoIn}{' '}
          {others.map(({ language, path }) => (
            <a key={language} lang={language} hrefLang={language} href={hrefOf(path)}>
              {endonym(language)}
            </a>
          ))}
        </p>
      )}
    </footer>
  );
}

function OpenGraph({ site, story }: { site: Site; story: StoryOut }) {
  const [lead] = picturesIn(story.document, story.pictures);
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={story.headline} />
      {story.standfirst && <meta property="og:description" content={story.standfirst} />}
      <meta property="og:url" content={absolute(site.origin, story.path)} />
      <meta property="og:locale" content={story.language} />
      <meta property="article:published_time" content={story.firstAt.toISOString()} />
      <meta property="article:modified_time" content={story.at.toISOString()} />
      {lead ? (
        <>
          <meta property="og:image" content={site.origin + pictureHref(lead.picture, 'card', 'jpg')} />
          <meta property="og:image:alt" content={lead.words.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : (
        <meta name="twitter:card" content="summary" />
      )}
    </>
  );
}
