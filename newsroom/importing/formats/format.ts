import type { Metadata } from '../metadata.ts';
import type { Mark, SpanKind } from '../schema.ts';
import type { Warning } from '../warning.ts';

/** An element of a page around a piece of text, as far as the rules need it. Frames are chained to the root. */
export type Frame = {
  tag: string;
  parent: Frame | null;
  /** Words of class, id, role, rel and itemprop, folded and separated by spaces, with a space at both ends. */
  words: string;
  hidden: boolean;
  /** Of an item of a numbered list: the number that it is printed with. */
  number?: number;
  /** Of a numbered list: the number of its next item. */
  next?: number;
};

/** What a format knows about a segment beside its words. Only what is true is set. */
export type Evidence = {
  /** The innermost element, for pages. */
  frame?: Frame;
  /** Characters inside links, white space apart. */
  linked?: number;
  /** The document's title, which readers see in the window and not in the text. */
  title?: boolean;
  /** What the agency's data says it is, where the format has a place for it. */
  field?: Exclude<SpanKind, 'space'>;
  /** An item of a numbered list, where `field` says that it is one. */
  ordered?: boolean;
  /** What that list begins with, if it is not 1. */
  number?: number | undefined;
  /** At least one blank line before it, for plain text. */
  blankBefore?: boolean;
};

/** A piece of the source that stands by itself: a line, a paragraph, a cell. Offsets in UTF-16 units. */
export type Segment = { start: number; end: number; marks: Mark[]; evidence: Evidence };

/** What a format makes of a text. Everything between the segments is white space. */
export type Reading = {
  source: string;
  segments: Segment[];
  /** The language that the document states, as given. */
  language?: string;
  /** What the agency's data says beside the text. */
  metadata?: Metadata;
  warnings: Warning[];
};

/** Received copy as a format sees it. */
export type Copy = {
  bytes: Uint8Array;
  /** The decoded text; null when the bytes are no text. */
  text: string | null;
  mediaType?: string;
};

/**
 * One piece of a copy: a story to read, or a sentence that says what it is instead, and what to do. `part` tells the
 * pieces of one copy apart: the piece's own id or place, empty where the copy is a single one.
 */
export type Piece = { part: string; reading: Reading } | { part: string; notAStory: string };

/** One input format. A new one is a file beside this and a line in `formats.ts`. */
export type Format = {
  name: string;
  /** How likely the copy is of this format, 0 to 1, judged by its content. */
  sniff: (copy: Copy) => number;
  /** Reads the bytes, which say their encodings in places: what was odd about decoding them as one text says nothing. */
  decodesBytes?: true;
  /** The pieces that the copy consists of, at least one. May throw: the copy is then kept as unreadable. */
  read: (copy: Copy) => Piece[] | Promise<Piece[]>;
};
