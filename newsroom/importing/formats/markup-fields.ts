import { listStart } from '../../document/list-start.ts';
import type { Evidence, Frame } from './format.ts';

type Field = NonNullable<Evidence['field']>;

/** What elements of NITF and HTML say of the text in them. */
const FIELDS = new Map(
  Object.entries<Field>({
    title: 'metadata',
    hl1: 'headline',
    h1: 'headline',
    hl2: 'subheading',
    h2: 'subheading',
    h3: 'subheading',
    h4: 'subheading',
    h5: 'subheading',
    h6: 'subheading',
    byline: 'byline',
    dateline: 'dateline',
    distributor: 'credit',
    tagline: 'credit',
    rights: 'rights_notice',
    abstract: 'standfirst',
    note: 'editors_note',
    bibliography: 'metadata',
    bq: 'quote',
    blockquote: 'quote',
    li: 'list',
    dt: 'list',
    dd: 'list',
    td: 'paragraph',
    th: 'paragraph',
    // A picture's producer is the picture's credit, and not the story's.
    media: 'caption',
    figure: 'caption',
    figcaption: 'caption',
  }),
);

/** Outer elements decide over what they hold: a list in a quote is quoted, a heading in a note is the note's. */
const OUTER: ReadonlySet<string> = new Set([
  'note',
  'abstract',
  'bibliography',
  'bq',
  'blockquote',
  'media',
  'figure',
]);

/**
 * What the markup around a segment says it is; undefined for running text, which the cleaning rules judge by its
 * words. The markup is taken to hold a story alone, without the furniture of a page.
 */
export function fieldOfMarkup({ frame, title }: Evidence): Field | undefined {
  if (title) return 'metadata';
  if (frame?.hidden) return 'furniture';
  let nearest: Frame | undefined;
  let outer: Frame | undefined;
  for (let at = frame ?? null; at; at = at.parent) {
    if (!FIELDS.has(at.tag)) continue;
    nearest ??= at;
    if (OUTER.has(at.tag)) outer = at;
  }
  const found = outer ?? nearest;
  if (!found) return undefined;
  if (found.tag === 'note' && found.words.includes(' cpyrt ')) return 'rights_notice';
  if (found.tag === 'hl2' && isUnder(found, 'hedline')) return 'standfirst';
  return FIELDS.get(found.tag);
}

/** Of the innermost list around: whether it is a numbered one, and the number of the item, if that is not 1. */
export function numberingOf(frame: Frame | undefined): { ordered: boolean; number: number | undefined } {
  let item: Frame | undefined;
  let list = frame ?? null;
  for (; list && list.tag !== 'ol' && list.tag !== 'ul'; list = list.parent) {
    if (list.tag === 'li') item ??= list;
  }
  return { ordered: list?.tag === 'ol', number: listStart(item?.number) ?? undefined };
}

function isUnder(frame: Frame, tag: string): boolean {
  for (let at: Frame | null = frame.parent; at; at = at.parent) if (at.tag === tag) return true;
  return false;
}
