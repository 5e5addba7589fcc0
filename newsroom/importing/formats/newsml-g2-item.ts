import { emptyMetadata } from '../metadata.ts';
import type { Evidence, Reading } from './format.ts';
import { contentsOf, openingOf, writeContent } from './newsml-g2-content.ts';
import { g2Metadata } from './newsml-g2-metadata.ts';
import { lettersOf, ReadingWriter } from './reading-writer.ts';
import { childOf, childrenOf, descendantsOf, textIn, textsIn } from './xml/find.ts';
import type { XmlElement } from './xml/tree.ts';

const FIELDS = new Map(
  Object.entries<Evidence['field']>({
    headline: 'headline',
    dateline: 'dateline',
    by: 'byline',
    creditline: 'credit',
    copyrightNotice: 'rights_notice',
    usageTerms: 'rights_notice',
    edNote: 'editors_note',
    embargoed: 'embargo',
  }),
);

/** What items other than stories are, and what to do about them. */
const OTHERS = new Map(
  Object.entries<[what: string, todo: string]>({
    packageItem: ['a package: a list of other items', 'Import the stories that it lists'],
    groupSet: ['a package: a list of other items', 'Import the stories that it lists'],
    conceptItem: ['a concept that stories refer to, and not a story', 'There is no text to import'],
    knowledgeItem: [
      'a list of concepts that stories refer to, and not a story',
      'There is no text to import',
    ],
    planningItem: ['a plan for coverage, and not a story', 'Import the story when it comes'],
    catalogItem: ['a catalogue of codes, and not a story', 'There is no text to import'],
    contentMeta: ['the description of a story without the story', 'Ask the sender for the whole item'],
    itemMeta: ['the description of a story without the story', 'Ask the sender for the whole item'],
  }),
);

const CLASSES = new Map(
  Object.entries<string>({
    picture: 'a picture',
    graphic: 'a graphic',
    animated: 'an animation',
    video: 'a video',
    audio: 'a sound recording',
  }),
);

type ReadItem = { reading: Reading } | { notAStory: string };

function lastPart(code: string | undefined): string {
  return code?.trim().split(/[:/]/).at(-1) ?? '';
}

/** What an item is called: its headline, its title, or the name of the concept that it is; else its id. */
function titleOf(item: XmlElement): string {
  const itemMeta = childOf(item, 'itemMeta');
  const contentMeta = childOf(item, 'contentMeta');
  const title = [
    childOf(contentMeta, 'headline'),
    childOf(itemMeta, 'title'),
    childOf(childOf(item, 'concept'), 'name'),
    childOf(contentMeta, 'slugline'),
  ]
    .map(textIn)
    .find(Boolean);
  if (title) return `: “${title.length > 200 ? `${title.slice(0, 200)}…` : title}”`;
  return item.attributes.guid ? ` (${item.attributes.guid})` : '';
}

/**
 * Reads an item of NewsML-G2, or says what it is instead. The source holds every text of the item in its order: the
 * properties of its meta data as fields, and the text of its content.
 */
export function readG2Item(item: XmlElement): ReadItem {
  const [what, todo] = OTHERS.get(item.name) ?? [];
  if (what) return { notAStory: `This is ${what}${titleOf(item)}. ${todo}.` };
  const itemClass = childOf(childOf(item, 'itemMeta'), 'itemClass')?.attributes;
  const medium = CLASSES.get(lastPart(itemClass?.qcode ?? itemClass?.uri));
  if (medium) {
    return {
      notAStory: `This is ${medium} and not a text${titleOf(item)}. Import the story that it goes with.`,
    };
  }
  const contents = contentsOf(item);
  const writer = new ReadingWriter();
  const opening = openingOf(contents);
  const hasByline = contents.some((content) => descendantsOf(content, 'byline').length > 0);
  for (const part of item.name === 'contentSet' ? [item] : item.children) {
    if (typeof part === 'string') writer.add(part, 'metadata');
    else if (part.name === 'contentSet') for (const child of part.children) writeContent(writer, child);
    else if (/^(?:itemMeta|contentMeta|rightsInfo)$/.test(part.name))
      writeProperties(writer, part, { opening, hasByline });
    else writer.add(textsIn(part, ['literal']).join(' · '), 'metadata');
  }
  if (!writer.hasText) return { notAStory: withoutText(item, contents) };
  const metadata = g2Metadata(item, emptyMetadata());
  const { language } = metadata;
  return { reading: { ...writer.finish(), ...(language && { language }), metadata } };
}

type Content = { opening: string; hasByline: boolean };

function writeProperties(writer: ReadingWriter, part: XmlElement, content: Content): void {
  const hasByline = content.hasByline || childOf(part, 'by') !== undefined;
  for (const property of part.children) {
    if (typeof property === 'string') {
      writer.add(property, 'metadata');
      continue;
    }
    const texts = textsIn(property, ['literal']);
    const text = texts.join(' · ');
    if (property.name === 'creator' && !hasByline && texts[0]) {
      writer.add(texts[0], 'byline');
      writer.add(texts.slice(1).join(' · '), 'metadata');
    } else if (property.name === 'description') {
      writer.add(textIn(property), fieldOfDescription(property, content.opening));
    } else {
      const field = FIELDS.get(property.name);
      writer.add(field ? textIn(property) : text, field ?? 'metadata');
    }
  }
}

/** A description may sum the story up, repeat how it begins, or be all there is. */
function fieldOfDescription(description: XmlElement, opening: string): Evidence['field'] {
  if (lastPart(description.attributes.role) === 'caption') return 'caption';
  if (opening === '') return 'paragraph';
  return opening.includes(lettersOf(textIn(description) ?? '')) ? 'metadata' : 'standfirst';
}

function withoutText(item: XmlElement, contents: XmlElement[]): string {
  const data = contents.flatMap((content) => childrenOf(content))[0];
  if (data) {
    return `This is data (${data.name}) and not running text${titleOf(item)}. Import a story that tells of it.`;
  }
  return `This item carries no text, only data about it${titleOf(item)}. Ask the sender for the whole story.`;
}
