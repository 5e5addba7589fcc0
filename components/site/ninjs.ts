import { servedWidths } from '#newsroom/media/rules.ts';
import type { Concept } from '#newsroom/story/concepts.ts';
import { conceptUri } from './concepts.ts';
import type { Explained } from './explained.ts';
import { type FeedItem, itemId } from './feed-item.ts';
import { pictureHref } from './picture-address.ts';
import { sectionName } from './section-name.ts';
import type { Site } from './site-page.tsx';
import { absolute } from './story-address.ts';

/** A publication as the API carries it: as feeds do, with its plain text and the piece's other versions. */
export type NinjsStory = FeedItem & {
  groupId: string;
  /** The text with an empty line between blocks. */
  plain: string;
  /** What is explained in it. */
  explained: readonly Pick<Explained, 'words' | 'body'>[];
  /** The piece's other language versions in the API. */
  others: readonly { storyId: string; language: string }[];
};

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/** Where the API has a story. It stays the same whatever becomes of headline and address. */
const uriOf = (site: Site, storyId: string): string => `${site.origin}/api/v1/stories/${storyId}`;

/** A story as IPTC ninjs 3.1. What is empty is left out. */
export function ninjsItem(site: Site, story: NinjsStory) {
  const section = site.sections.find(({ slug }) => slug === story.sectionSlug);
  const { language, standfirst, byline, sourceName, credit, notice } = story;
  const infoSources = [
    ...(sourceName ? [{ name: sourceName, role: 'source' }] : []),
    ...(credit ? [{ name: credit, role: 'credit' }] : []),
  ];
  const subjects = [
    ...(section ? [sectionSubject(site, section, language)] : []),
    ...story.subjects.map(ninjsConcept),
  ];
  const associations = [
    ...story.pictures.map((each, index) => ninjsPicture(site, each, index, language)),
    // ninjs has no property for translations: an association says by `rel` that it is one.
    ...story.others.map((other) => ({
      name: `version-${other.language}`,
      rel: 'translation',
      uri: uriOf(site, other.storyId),
      language: other.language,
    })),
  ];
  return {
    uri: uriOf(site, story.storyId),
    standard,
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    firstCreated: story.firstAt.toISOString(),
    versionCreated: story.at.toISOString(),
    language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: story.headline }],
    ...(standfirst && {
      descriptions: [{ role: 'summary', contentType: 'text/plain', value: standfirst }],
    }),
    bodies: [
      { role: 'main', contentType: 'text/html', value: story.html },
      { role: 'main', contentType: 'text/plain', ...lengthOf(story.plain, language), value: story.plain },
      // The HTML has them as footnotes; the standard knows no notes, but bodies of any role.
      ...(story.explained.length > 0 ? [explainersBody(story.explained)] : []),
    ],
    ...(byline && { by: byline }),
    ...(infoSources.length > 0 && { infoSources }),
    copyrightHolder: sourceName || site.name,
    ...(notice && { copyrightNotice: notice }),
    ...((credit || notice) && { usageTerms: usageTerms(credit, notice) }),
    ...(subjects.length > 0 && { subjects }),
    ...(story.places.length > 0 && { places: story.places.map(ninjsConcept) }),
    renditions: [{ name: 'web', contentType: 'text/html', href: absolute(site.origin, story.path) }],
    altIds: [
      { role: 'story', value: itemId(story) },
      { role: 'piece', value: `urn:uuid:${story.groupId}` },
    ],
    ...(associations.length > 0 && { associations }),
  };
}

const explainersBody = (explained: NinjsStory['explained']) => ({
  ...{ role: 'explainers', contentType: 'text/plain' },
  value: explained.map(({ words, body }) => `${words}: ${body}`).join('\n\n'),
});

/** A picture of the story, the first as its main one, in each size that it is served in. */
function ninjsPicture(
  site: Site,
  { picture, words }: NinjsStory['pictures'][number],
  index: number,
  language: string,
) {
  const { alt, caption, credit } = words;
  const described = [
    ...(caption ? [{ role: 'caption', contentType: 'text/plain', value: caption }] : []),
    ...(alt ? [{ role: 'alt', contentType: 'text/plain', value: alt }] : []),
  ];
  return {
    name: index === 0 ? 'main-picture' : `picture-${index + 1}`,
    rel: index === 0 ? 'mainpicture' : 'picture',
    uri: `urn:uuid:${picture.id}`,
    type: 'picture',
    language,
    ...(described.length > 0 && { descriptions: described }),
    ...(credit && { infoSources: [{ name: credit, role: 'credit' }] }),
    renditions: servedWidths(picture.width).map((width) => ({
      name: `${width}w`,
      contentType: 'image/jpeg',
      href: site.origin + pictureHref(picture, width, 'jpg'),
      width,
      height: Math.max(1, Math.round((width / picture.width) * picture.height)),
    })),
  };
}

const sectionSubject = (site: Site, section: Site['sections'][number], language: string) => ({
  name: sectionName(section, language),
  rel: 'section',
  uri: absolute(site.origin, `/${language}/${section.slug}`),
});

/** A code that stands for no address is a literal. */
function ninjsConcept(concept: Concept) {
  const { code, name } = concept;
  const uri = conceptUri(concept);
  return { ...(name && { name }), ...(uri ? { uri } : code && { literal: code }) };
}

type Withdrawal = { storyId: string; language: string; notice: string; at: Date };

/** A story that was withdrawn: its id, and the notice for editors who took it over. */
export const ninjsWithdrawal = (site: Site, { storyId, language, notice, at }: Withdrawal) => ({
  uri: uriOf(site, storyId),
  standard,
  type: 'text',
  pubStatus: 'canceled',
  versionCreated: at.toISOString(),
  language,
  edNote: notice,
});

const usageTerms = (credit: string, notice: string): string =>
  [credit && `Credit: ${credit}`, notice].filter((line) => line !== '').join('\n');

/** In Unicode characters and in words, as the language divides them. */
function lengthOf(text: string, language: string) {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const wordCount = [...segments].filter(({ isWordLike }) => isWordLike).length;
  return { charCount: [...text].length, wordCount };
}
