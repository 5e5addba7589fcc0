import { emptyMetadata } from '../metadata.ts';
import type { Evidence, Piece, Reading } from './format.ts';
import { bodiesOf, isBody, writeBodies } from './ninjs-bodies.ts';
import { ninjsMetadata } from './ninjs-metadata.ts';
import { listOf, type NinjsItem, stringsIn, variantsOf, wordsOf } from './ninjs-values.ts';
import { lettersOf, ReadingWriter } from './reading-writer.ts';

const FIELDS = new Map(
  Object.entries<Evidence['field']>({
    by: 'byline',
    byline: 'byline',
    creditline: 'credit',
    copyrightnotice: 'rights_notice',
    usageterms: 'rights_notice',
    ednote: 'editors_note',
    embargoed: 'embargo',
    embargoeduntil: 'embargo',
  }),
);

const TYPES = new Map(
  Object.entries<string>({
    picture: 'a picture',
    photo: 'a picture',
    graphic: 'a graphic',
    animation: 'an animation',
    video: 'a video',
    audio: 'a sound recording',
    event: 'an event',
    planning: 'a plan for coverage',
  }),
);
const OPENING = 4000;

/** Whether an associated item is a story by itself, and not a picture of this one. */
export function isStory(item: NinjsItem): boolean {
  return bodiesOf(item).length > 0 && /^(?:text|composite|)$/.test(wordsOf(item.get('type')) ?? '');
}

function titleOf(item: NinjsItem): string {
  const [headline] = headlinesOf(item);
  const title = headline ?? wordsOf(item.get('title')) ?? wordsOf(item.get('slugline'));
  if (title) return `: “${title.length > 200 ? `${title.slice(0, 200)}…` : title}”`;
  return ` (${wordsOf(item.get('uri'))})`;
}

/** The headlines, the main one first. */
function headlinesOf(item: NinjsItem): string[] {
  const headlines = [...item].flatMap(([name, value]) =>
    /^headlines?$/.test(name) ? variantsOf(name, value) : [],
  );
  return headlines
    .sort((a, b) => Number(b.role === 'main') - Number(a.role === 'main'))
    .map(({ value }) => value);
}

/**
 * Reads an item of ninjs, or says what it is instead. The source holds every string of the item in its
 * order, but for the roles and content types of its texts.
 */
export function readNinjsItem(
  item: NinjsItem,
): { reading: Reading } | Omit<Piece & { notAStory: string }, 'part'> {
  const type = wordsOf(item.get('type')) ?? (item.has('eventdetails') ? 'event' : 'text');
  const medium = TYPES.get(type);
  if (medium) {
    return {
      notAStory: `This is ${medium} and not a text${titleOf(item)}. Import the story that it goes with.`,
    };
  }
  const writer = new ReadingWriter();
  const bodies = bodiesOf(item);
  const opening = lettersOf(bodies[0]?.value.slice(0, OPENING).replace(/<[^<>]{0,500}>/g, ' ') ?? '');
  const [headline = wordsOf(item.get('title')) ?? ''] = headlinesOf(item);
  let isWritten = false;
  for (const [name, value] of item) {
    if (isBody(name)) {
      if (!isWritten) writeBodies(writer, bodies);
      isWritten = true;
    } else if (/^headlines?$/.test(name) || name === 'title') {
      for (const { value: text } of variantsOf(name, value)) {
        writer.add(text, lettersOf(text) === lettersOf(headline) ? 'headline' : 'metadata');
      }
    } else if (/^descriptions?(?:_|$)/.test(name)) {
      for (const text of variantsOf(name, value)) writer.add(text.value, fieldOfDescription(text, opening));
    } else if (name === 'associations') {
      writeAssociations(writer, value);
    } else {
      writer.add(stringsIn(value).join(' · '), FIELDS.get(name) ?? 'metadata');
    }
  }
  if (!writer.hasText) {
    const what = type === 'text' ? 'an item without text' : 'a package of other items';
    return { notAStory: `This is ${what}${titleOf(item)}. Ask the sender for the story itself.` };
  }
  const metadata = ninjsMetadata(item, emptyMetadata());
  const { language } = metadata;
  return { reading: { ...writer.finish(), ...(language && { language }), metadata } };
}

/** A description may sum the story up, repeat how it begins, or be all there is. */
function fieldOfDescription(
  { role, value }: { role: string; value: string },
  opening: string,
): Evidence['field'] {
  if (/caption/i.test(role)) return 'caption';
  if (opening === '') return 'paragraph';
  return opening.includes(lettersOf(value)) ? 'metadata' : 'standfirst';
}

/** What goes with a story: captions of its pictures, and data. Stories among it are pieces of their own. */
function writeAssociations(writer: ReadingWriter, value: unknown): void {
  for (const associated of listOf(value)) {
    if (isStory(associated)) continue;
    const data: string[] = [];
    for (const [name, held] of associated) {
      if (!/^(?:descriptions?|headlines?)(?:_|$)/.test(name)) data.push(...stringsIn(held));
      else for (const text of variantsOf(name, held)) writer.add(text.value, 'caption');
    }
    writer.add(data.join(' · '), 'metadata');
  }
}
