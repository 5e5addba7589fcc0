import { clean } from './cleaning/clean.ts';
import { decode } from './decode.ts';
import type { Piece } from './formats/format.ts';
import { sniffFormat } from './formats/formats.ts';
import { text } from './formats/text.ts';
import { detectLanguage } from './language.ts';
import { emptyMetadata, type Metadata } from './metadata.ts';
import { tellParagraphLanguages } from './paragraph-languages.ts';
import type { ImportedStory, Span } from './schema.ts';
import { makeStory } from './story.ts';
import type { Warning } from './warning.ts';

/** A piece that was read: the whole text, its ledger and the story that it makes. */
export type ReadPiece = {
  ok: true;
  /** Which piece of the copy; empty where the copy is a single one. */
  part: string;
  language: string;
  languageSure: number;
  source: string;
  spans: Span[];
  story: ImportedStory;
  metadata: Metadata;
  warnings: Warning[];
};

/** A piece that is no story, or can't be read; `message` says what it is and what to do. */
export type UnreadPiece = { ok: false; part: string; message: string };

/** A copy whose format is told, and whose pieces are made of it, but not yet cleaned. */
export type ParsedCopy = {
  ok: true;
  format: string;
  encoding: string;
  pieces: readonly Piece[];
  warnings: readonly Warning[];
};

/** A copy that was read: its pieces, at least one. */
export type ReadCopy = {
  ok: true;
  format: string;
  encoding: string;
  pieces: (ReadPiece | UnreadPiece)[];
};

/** `unreadable`: the bytes are of a known format, and damaged. */
export type RefusalReason = 'empty' | 'binary' | 'too_large' | 'unreadable';

/** A copy that can't be read; `message` says what it is and what to do. */
export type Refusal = { ok: false; reason: RefusalReason; message: string };

/** The largest copy, in bytes. */
export const LARGEST_COPY = 20 * 1024 * 1024;

type Received = {
  bytes: Uint8Array;
  mediaType?: string;
  /** Plain text, whatever the content looks like. */
  asText?: boolean;
};

/**
 * Reads received copy: decodes it, tells its format by its content, and reads each of its pieces: cleans it and tells
 * its language. The ledger (`spans`) of a piece covers its `source` character for character. What can't be read is
 * refused in words; nothing is thrown.
 */
export async function readCopy(copy: Received): Promise<ReadCopy | Refusal> {
  const parsed = await parseCopy(copy);
  return parsed.ok ? readPieces(parsed) : parsed;
}

/** Reads the pieces of a copy: cleans each and tells its language. */
export async function readPieces({ pieces, warnings, ...copy }: ParsedCopy): Promise<ReadCopy> {
  return { ...copy, pieces: await Promise.all(pieces.map((piece) => readPiece(piece, warnings))) };
}

/** Decodes a copy, tells its format by its content, and makes its pieces. What can't be parsed is refused in words. */
export async function parseCopy(copy: Received): Promise<ParsedCopy | Refusal> {
  if (copy.bytes.length > LARGEST_COPY) {
    return {
      ok: false,
      reason: 'too_large',
      message: 'This is larger than 20 MB. Import the story’s text alone.',
    };
  }
  const decoded = decode(copy.bytes, copy.mediaType);
  if (!decoded.ok && decoded.reason === 'empty') return decoded;
  const received = { ...copy, text: decoded.ok ? decoded.text : null };
  const format = copy.asText && decoded.ok ? text : sniffFormat(received);
  // No format takes bytes that are no text: what `decode` saw in them is the answer.
  if (!format) return decoded.ok ? NOTHING_IN_IT : decoded;
  let pieces: Piece[];
  try {
    pieces = await format.read(received);
  } catch (error) {
    return { ok: false, reason: 'unreadable', message: damaged(format.name, error) };
  }
  const [only] = pieces;
  if (pieces.length === 1 && only && 'reading' in only && only.reading.source.trim() === '') {
    return NOTHING_IN_IT;
  }
  const warnings = decoded.ok && !format.decodesBytes ? decoded.warnings : [];
  const encoding = decoded.ok ? decoded.encoding : 'binary';
  return { ok: true, format: format.name, encoding, pieces, warnings };
}

const NOTHING_IN_IT: Refusal = {
  ok: false,
  reason: 'empty',
  message: 'There is markup in it, but no text. Open the page, and paste its text.',
};

function damaged(format: string, error: unknown): string {
  const why = error instanceof Error ? error.message.replace(/\.$/, '') : 'nobody knows why';
  return `It looks like ${format}, but could not be read: ${why}. Ask the sender for it again, or paste its text.`;
}

async function readPiece(piece: Piece, warnings: readonly Warning[]): Promise<ReadPiece | UnreadPiece> {
  const { part } = piece;
  if ('notAStory' in piece) return { ok: false, part, message: piece.notAStory };
  const { reading } = piece;
  if (reading.source.trim() === '') return { ok: false, part, message: 'There is no text in it.' };
  const spans = clean(reading.source, reading.segments);
  const story = makeStory(reading.source, spans);
  const { language, sure } = await languageOf(reading.source, story, reading.language);
  return {
    ok: true,
    part,
    language,
    languageSure: sure,
    source: reading.source,
    spans: await tellParagraphLanguages(reading.source, spans, language),
    story,
    metadata: reading.metadata ?? emptyMetadata(),
    warnings: [...warnings, ...reading.warnings],
  };
}

/** What was pasted as UTF-8; a lone surrogate, which UTF-8 has no bytes for, becomes U+FFFD. */
export function pastedBytes(pasted: { text?: string; html?: string }): Uint8Array {
  return new TextEncoder().encode(pasted.html?.trim() ? pasted.html : (pasted.text ?? ''));
}

/** The language of the story's words; what the document states decides when they are too few. */
async function languageOf(source: string, story: ImportedStory, stated: string | undefined) {
  const words = [story.headline, story.standfirst, ...story.blocks.map((block) => block.text)]
    .filter(Boolean)
    .join('\n');
  const found = await detectLanguage(words || source);
  if (found.sure >= 0.5 || !stated || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(stated)) return found;
  return { language: stated, sure: 0.6 };
}
