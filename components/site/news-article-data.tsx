import type { Concept } from '#newsroom/story/concepts.ts';
import { conceptNames, conceptUri } from './concepts.ts';
import { explainedIn } from './explained.ts';
import { oneSize, pictureHref } from './picture-address.ts';
import { picturesIn } from './pictures-in.ts';
import { sectionName } from './section-name.ts';
import type { Site, Version } from './site-page.tsx';
import { absolute } from './story-address.ts';
import type { Note, StoryOut } from './story-page.tsx';

type NewsArticleDataProps = {
  site: Site;
  story: StoryOut;
  versions: readonly Version[];
  notes: readonly Note[];
  section: Site['sections'][number] | undefined;
};

/** schema.org NewsArticle as JSON-LD. What is empty is left out. */
export function newsArticle({ site, story, versions, notes, section }: NewsArticleDataProps) {
  const url = absolute(site.origin, story.path);
  const others = versions.filter(({ language }) => language !== story.language);
  const subjects = story.subjects.filter(({ name }) => name);
  const places = story.places.filter(({ name }) => name);
  const keywords = conceptNames(story.subjects);
  const corrections = notes.filter(({ kind }) => kind === 'corrected');
  const explained = explainedIn(story.document, story.explainers);
  const images = picturesIn(story.document, story.pictures).map(({ picture, words }) => {
    const { width, height } = oneSize(picture);
    const { caption, credit } = words;
    return {
      '@type': 'ImageObject',
      ...{ width, height, url: site.origin + pictureHref(picture, width, 'jpg') },
      ...(caption && { caption }),
      ...(credit && { creditText: credit }),
    };
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: story.headline,
    ...(images.length > 0 && { image: images }),
    ...(story.standfirst && { description: story.standfirst }),
    inLanguage: story.language,
    datePublished: story.firstAt.toISOString(),
    dateModified: story.at.toISOString(),
    ...(section && { articleSection: sectionName(section, story.language) }),
    author: story.byline
      ? { '@type': 'Person', name: story.byline }
      : { '@type': 'Organization', name: site.name },
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.origin}/` },
    ...(story.credit && { creditText: story.credit }),
    ...(story.notice && { copyrightNotice: story.notice }),
    ...(keywords.length > 0 && { keywords }),
    ...(subjects.length > 0 && {
      about: subjects.map((subject) => ({ '@type': 'Thing', name: subject.name, ...sameAs(subject) })),
    }),
    ...(explained.length > 0 && {
      mentions: explained.map(({ words, body }) => ({
        ...{ '@type': 'DefinedTerm', name: words, description: body, inLanguage: story.language },
      })),
    }),
    ...(places.length > 0 && {
      contentLocation: places.map((place) => ({ '@type': 'Place', name: place.name, ...sameAs(place) })),
    }),
    ...(story.sourceName && {
      sourceOrganization: { '@type': 'NewsMediaOrganization', name: story.sourceName },
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ note, at }) => ({
        '@type': 'CorrectionComment',
        text: note,
        datePublished: at.toISOString(),
      })),
    }),
    ...(others.length > 0 && {
      workTranslation: others.map(({ language, path }) => ({
        '@type': 'NewsArticle',
        '@id': absolute(site.origin, path),
        inLanguage: language,
      })),
    }),
    isAccessibleForFree: true,
  };
}

function sameAs(concept: Concept) {
  const uri = conceptUri(concept);
  return uri && { sameAs: uri };
}

/** JSON that can't end the script element it stands in, whatever an editor wrote. */
export const scriptSafeJson = (data: unknown): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });

export function NewsArticleData(props: NewsArticleDataProps) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < > & escaped, see scriptSafeJson
      dangerouslySetInnerHTML={{ __html: scriptSafeJson(newsArticle(props)) }}
    />
  );
}
