import { sectionName } from './section-name.ts';
import { type Site, SitePage } from './site-page.tsx';
import { siteWords } from './site-words.ts';
import { Teaser, type TeaserStory } from './teaser.tsx';

type SectionPageProps = {
  site: Site;
  language: string;
  /** The section, or all of them in a row of older stories. */
  section: Site['sections'][number] | null;
  stories: readonly TeaserStory[];
  /** Where the page of older stories is, if there are any. */
  olderHref: string | null;
  isFirst: boolean;
};

/** One section's stories, or all stories of a language, the newest first and page by page. */
export function SectionPage({ site, language, section, stories, olderHref, isFirst }: SectionPageProps) {
  const words = siteWords(language);
  const here = section ? `/${section.slug}` : '';
  const title = section ? sectionName(section, language) : words.latest;
  return (
    <SitePage
      site={site}
      language={language}
      title={title}
      section={section?.slug}
      {...(isFirst && { path: `/${language}${here}` })}
      versions={site.languages.map((other) => ({ language: other, path: `/${other}${here}` }))}
    >
      <div className="section-page">
        <h1>{title}</h1>
        {stories.length === 0 && <p className="nothing">{words.nothingYet}</p>}
        {stories.map((story, index) => (
          <Teaser
            key={story.path}
            site={site}
            story={story}
            look={isFirst && index === 0 ? 'second' : 'plain'}
            withSection={!section}
          />
        ))}
        {(olderHref || !isFirst) && (
          <nav className="pager">
            {!isFirst && <a href={`/${language}${here}`}>{words.newest}</a>}
            {olderHref && (
              <a rel="next" href={olderHref}>
                {words.older}
              </a>
            )}
          </nav>
        )}
      </div>
    </SitePage>
  );
}
