import { sectionName } from './section-name.ts';
import { dayWords, timeWords } from './site-dates.ts';
import type { Site } from './site-page.tsx';
import { bylineWords, siteWords } from './site-words.ts';
import { hrefOf } from './story-address.ts';

/** A story as a front shows it. */
export type TeaserStory = {
  path: string;
  language: string;
  sectionSlug: string;
  headline: string;
  standfirst: string;
  byline: string;
  kind: string;
  firstAt: Date;
  at: Date;
};

type TeaserProps = {
  site: Site;
  story: TeaserStory;
  look?: 'lead' | 'second' | 'plain' | 'brief';
  /** Left out where the section is clear from what stands above. */
  withSection?: boolean;
};

/** A headline that leads to its story, larger or smaller. */
export function Teaser({ site, story, look = 'plain', withSection = true }: TeaserProps) {
  const section = site.sections.find(({ slug }) => slug === story.sectionSlug);
  // Below a section's own heading, or beside the lead.
  const Headline = look === 'brief' || !withSection ? 'h3' : 'h2';
  return (
    <article className={`teaser ${look}`}>
      {withSection && section && <p className="kicker">{sectionName(section, story.language)}</p>}
      <Headline>
        <a href={hrefOf(story.path)}>{story.headline}</a>
      </Headline>
      {look !== 'brief' && story.standfirst && <p className="standfirst">{story.standfirst}</p>}
      <p className="meta">
        {look === 'lead' && story.byline && (
          <span className="byline">{bylineWords(story.language, story.byline)}</span>
        )}
        <When story={story} site={site} />
      </p>
    </article>
  );
}

/** Today's stories are told by the hour, older ones by the day. */
function When({ story, site }: { story: TeaserStory; site: Site }) {
  const { firstAt, language, kind } = story;
  const words = siteWords(language);
  const day = dayWords(firstAt, language, site.timeZone);
  const today = day === dayWords(site.now, language, site.timeZone);
  return (
    <>
      <time dateTime={firstAt.toISOString()}>
        {today ? timeWords(firstAt, language, site.timeZone) : day}
      </time>
      {kind === 'corrected' && <span className="changed">{words.correction}</span>}
      {kind === 'updated' && <span className="changed">{words.updated}</span>}
    </>
  );
}
