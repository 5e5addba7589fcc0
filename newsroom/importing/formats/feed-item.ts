import { createHash } from 'node:crypto';
import { emptyMetadata, type Metadata } from '../metadata.ts';
import { type FeedText, inlineText, joinFeedTexts } from './feed-text.ts';
import type { Evidence, Piece } from './format.ts';

/** What a feed says of all its items. */
export type Feed = {
  title?: string | undefined;
  language?: string | undefined;
  rights?: string | undefined;
};

type Picture = Metadata['pictures'][number];
type Field = NonNullable<Evidence['field']>;
type Role = 'headline' | 'summary' | 'content' | 'byline' | 'rights_notice' | 'caption' | 'metadata';
type Told = {
  role: Role;
  text: string;
  /** Text that is surely no markup. */
  plain: boolean;
  /** Of several ways to tell the same, the lowest is taken. */
  rank: number;
};

const LONGEST_STANDFIRST = 600;
const LONGEST_PART = 400;
/** An address before or a name in brackets after it, as RSS writes authors. */
const MAIL_AND_NAME = /^(\S{1,200}@\S{1,200}\s{0,5}\()([^()]{1,200})(\))$/;

/**
 * An item of a feed while its parts are read, in document order. Every text that is told goes into the source; what
 * each of them is in the story is decided at the end: a summary is the text where there is no other, one that only
 * repeats how the text begins is a teaser.
 */
export class FeedItem {
  readonly metadata: Metadata = emptyMetadata();
  #told: Told[] = [];

  tell(role: Role, text: string, { plain = false, rank = 0 } = {}): void {
    if (text.trim() !== '') this.#told.push({ role, text, plain, rank });
  }

  /** The picture with this address, added if it is new. */
  picture(picture: Picture): Picture {
    const { pictures } = this.metadata;
    const known = pictures.find(({ address }) => address === picture.address);
    if (!known) pictures.push(picture);
    return known ?? picture;
  }

  /** The item as a piece of the copy. `place` stands in for an id; `taken` are the parts of the items before it. */
  finish(feed: Feed, place: number, taken: Set<string>): Extract<Piece, { reading: unknown }> {
    const { metadata } = this;
    if (feed.rights && !this.#best('rights_notice')) this.tell('rights_notice', feed.rights, { plain: true });
    const texts = this.#texts();
    const provider = metadata.provider ?? feed.title;
    const language = metadata.language ?? feed.language;
    const copyright = this.#best('rights_notice')?.text;
    const { source, segments, warnings } = joinFeedTexts(texts);
    const id = metadata.id ?? this.#idOfWords(feed);
    return {
      part: unique(id, place, taken),
      reading: {
        ...{ source, segments, warnings },
        ...(language && { language }),
        metadata: {
          ...metadata,
          id,
          ...(provider && { provider }),
          ...(language && { language }),
          ...(copyright && { copyright: inlineText(copyright) }),
          ...this.#byline(),
        },
      },
    };
  }

  /**
   * An id for an item that has none, so that it is the same one with every poll, wherever it stands by then: by its
   * headline and date, which outlive changes of the text, or by all it says.
   */
  #idOfWords({ title = '' }: Feed): string {
    const headline = this.#best('headline')?.text;
    const { createdAt } = this.metadata;
    const words = headline && createdAt ? [headline, createdAt] : this.#told.map(({ text }) => text);
    const hash = createHash('sha256').update([title, ...words].join('\n'));
    return `urn:sha256:${hash.digest('hex')}`;
  }

  #best(role: Role): Told | undefined {
    const told = this.#told.filter((one) => one.role === role);
    return told.reduce<Told | undefined>(
      (best, one) => (best && best.rank <= one.rank ? best : one),
      undefined,
    );
  }

  #texts(): FeedText[] {
    const content = this.#best('content');
    const body = content ?? this.#best('summary');
    const headline = this.#best('headline');
    const authors = this.#authors();
    return this.#told.map((told): FeedText => {
      const { role, text, plain } = told;
      if (told === body) return { body: text, plain };
      if (role === 'summary') return { body: text, plain, field: summaryField(text, content?.text ?? '') };
      if (role === 'content') return { body: text, plain, field: () => 'metadata' };
      if (role === 'byline') return { line: authorLine(text, authors.includes(told)) };
      const shown = plain ? text.replace(/\s+/g, ' ').trim() : inlineText(text);
      const field = role === 'headline' && told !== headline ? 'metadata' : role;
      return { line: [{ field, text: shown }] };
    });
  }

  #authors(): Told[] {
    const best = this.#best('byline')?.rank;
    return this.#told.filter(({ role, rank }) => role === 'byline' && rank === best);
  }

  #byline(): { byline?: string } {
    const names = this.#authors().map(({ text }) => MAIL_AND_NAME.exec(text.trim())?.[2] ?? text.trim());
    return names.length > 0 ? { byline: [...new Set(names)].join(', ') } : {};
  }
}

function authorLine(text: string, taken: boolean): { field: Field; text: string }[] {
  const shown = text.replace(/\s+/g, ' ').trim();
  if (!taken) return [{ field: 'metadata', text: shown }];
  const [, mail, name, end] = MAIL_AND_NAME.exec(shown) ?? [];
  if (mail === undefined || name === undefined || end === undefined)
    return [{ field: 'byline', text: shown }];
  return [
    { field: 'metadata', text: mail },
    { field: 'byline', text: name },
    { field: 'metadata', text: end },
  ];
}

/** What the paragraphs of a summary are, beside a text: the first one introduces it, unless it is how the text begins. */
function summaryField(summary: string, content: string): (place: number, length: number) => Field {
  // Its markup may take several times the room of its words.
  const beginning = inlineText(content.slice(0, summary.length * 3 + 2000));
  const words = inlineText(summary).replace(/\s{0,2}(?:\[?(?:…|\.{3})\]?).{0,400}$/u, '');
  if (words !== '' && beginning.startsWith(words)) return () => 'teaser';
  return (place, length) => (place === 0 && length <= LONGEST_STANDFIRST ? 'standfirst' : 'teaser');
}

function unique(id: string | undefined, place: number, taken: Set<string>): string {
  const known = id !== undefined && id.length <= LONGEST_PART && !taken.has(id);
  const part = known ? id : String(place);
  taken.add(part);
  return part;
}
