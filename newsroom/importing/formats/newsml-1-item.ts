import { emptyMetadata } from '../metadata.ts';
import type { Evidence, Reading } from './format.ts';
import { readHtml } from './html.ts';
import { fieldOfMarkup } from './markup-fields.ts';
import { isPictureComponent, newsml1Metadata } from './newsml-1-metadata.ts';
import { isNitf, writeNitf } from './nitf.ts';
import { ReadingWriter } from './reading-writer.ts';
import { readText } from './text.ts';
import { childOf, childrenOf, descendantsOf, textIn, textsIn } from './xml/find.ts';
import { collectMarkup } from './xml/markup.ts';
import type { XmlElement } from './xml/tree.ts';

const FIELDS = new Map(
  Object.entries<Evidence['field']>({
    HeadLine: 'headline',
    SubHeadLine: 'standfirst',
    ByLine: 'byline',
    DateLine: 'dateline',
    CreditLine: 'credit',
    CopyrightLine: 'rights_notice',
    RightsLine: 'rights_notice',
    UsageRights: 'rights_notice',
    Instruction: 'editors_note',
  }),
);
/** Elements whose children are read one by one; the others are one text each. */
const GROUPS: ReadonlySet<string> = new Set([
  'NewsItem',
  'NewsManagement',
  'NewsComponent',
  'NewsLines',
  'AdministrativeMetadata',
  'RightsMetadata',
  'DescriptiveMetadata',
  'ContentItem',
]);
/** Attributes of NewsML that hold words. */
const WORDS = ['Literal', 'Comment', 'Value'];
const MEDIA = new Map(
  Object.entries<string>({
    photo: 'a picture',
    picture: 'a picture',
    graphic: 'a graphic',
    video: 'a video',
    audio: 'a sound recording',
    animation: 'an animation',
  }),
);

type ReadItem = { reading: Reading } | { notAStory: string };

/**
 * Reads a news item of NewsML 1, or says what it is instead. The source holds every text of the item in its order:
 * lines and metadata as fields, and the text of each content item that holds one.
 */
export function readNewsItem(item: XmlElement, envelope: XmlElement | undefined): ReadItem {
  const writer = new ReadingWriter();
  const open: { node: XmlElement | string; ofPicture: boolean }[] = [{ node: item, ofPicture: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    if (typeof node === 'string') writer.add(node, 'metadata');
    else if (node.name === 'DataContent') writeData(writer, node);
    else if (GROUPS.has(node.name)) {
      const ofPicture = next.ofPicture || isPictureComponent(node);
      for (const child of node.children.toReversed()) open.push({ node: child, ofPicture });
    } else {
      const field = FIELDS.get(node.name);
      const own = field && next.ofPicture && field !== 'rights_notice' ? 'caption' : field;
      writer.add(own ? textIn(node) : textsIn(node, WORDS).join(' · '), own ?? 'metadata');
    }
  }
  if (!writer.hasText) return { notAStory: withoutText(item) };
  const metadata = newsml1Metadata(item, envelope, emptyMetadata());
  const { language } = metadata;
  return { reading: { ...writer.finish(), ...(language && { language }), metadata } };
}

function writeData(writer: ReadingWriter, content: XmlElement): void {
  const [root] = childrenOf(content);
  if (!root) {
    const data = content.children.join('');
    const isPage = /^\s{0,200}<(?:p|div|html|body)[\s>]/i.test(data);
    writer.addSegments(isPage ? readHtml(data) : readText(data), fieldOfMarkup);
  } else if (isNitf(root)) writeNitf(writer, root);
  else if (root.name === 'p' || descendantsOf(root, 'p').length > 0) {
    writer.addSegments(collectMarkup(content), fieldOfMarkup);
  } else writer.add(textsIn(content, WORDS).join(' · '), 'metadata');
}

function withoutText(item: XmlElement): string {
  const headline = textIn(descendantsOf(item, 'HeadLine')[0]);
  const title = headline ? `: “${headline.slice(0, 200)}”` : '';
  const medium = descendantsOf(item, 'MediaType')
    .map(({ attributes }) => MEDIA.get(attributes.FormalName?.toLowerCase() ?? ''))
    .find(Boolean);
  if (medium) return `This is ${medium} and not a text${title}. Import the story that it goes with.`;
  const update = childOf(item, 'Update')
    ? 'a change to an item that was sent before'
    : 'an item without text';
  return `This is ${update}${title}. Ask the sender for the whole story.`;
}
