import { sectionName } from './section-name.ts';
import { type Site, SitePage } from './site-page.tsx';
import { siteWords } from './site-words.ts';
import { Teaser, type TeaserStory } from './teaser.tsx';

type FrontPageProps = {
  site: Site;
  language: string;
  /** The newest stories, the lead first. */
  latest: readonly TeaserStory[];
  /** The stories of each section, without the lead and the two beside it. */
  bySection: readonly { slug: string; stories: readonly TeaserStory[] }[];
};

/** The front of a language: a lead, what is next to it in weight, the latest, then section by section. */
export function FrontPage({ site, language, latest, bySection }: FrontPageProps) {
  const words = siteWords(language);
  const [lead, ...others] = latest;
  const seconds = others.slice(0, 2);
  const rest = others.slice(2);
  return (
    <SitePage
      site={site}
      language={language}
      title={site.name}
      path={`/${language}`}
      versions={site.languages.map((other) => ({ language: other, path: `/${other}` }))}
    >
      <h1 className="sr-only">{site.name}</h1>
      {!lead && <p className="nothing">{words.nothingYet}</p>}
      {lead && (
        <div className="front-top">
          <Teaser site={site} story={lead} look="lead" />
          {seconds.length > 0 && (
            <div className="seconds">
              {seconds.map((story) => (
                <Teaser key={story.path} site={site} story={story} look="second" />
              ))}
            </div>
          )}
          {rest.length > 0 && (
            <section className="latest">
              <h2 className="label">{words.latest}</h2>
              {rest.map((story) => (
                <Teaser key={story.path} site={site} story={story} look="brief" />
              ))}
            </section>
          )}
        </div>
      )}
      <div className="front-sections">
        {bySection.map(({ slug, stories }) => (
          <FrontSection key={slug} {...{ site, language, slug, stories }} />
        ))}
      </div>
    </SitePage>
  );
}

type FrontSectionProps = {
  site: Site;
  language: string;
  slug: string;
  stories: readonly TeaserStory[];
};

function FrontSection({ site, language, slug, stories }: FrontSectionProps) {
  const section = site.sections.find((each) => each.slug === slug);
  if (!section || stories.length === 0) return null;
  return (
    <section className="front-section">
      <h2 className="label">
        <a href={`/${language}/${slug}`}>{sectionName(section, language)}</a>
      </h2>
      {stories.map((story, index) => (
        <Teaser
          key={story.path}
          site={site}
          story={story}
          look={index === 0 ? 'plain' : 'brief'}
          withSection={false}
        />
      ))}
    </section>
  );
}
