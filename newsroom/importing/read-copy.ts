import { clean } from './cleaning/clean.ts';
import { decode } from './decode.ts';
import { sniffFormat } from './formats/formats.ts';
import { detectLanguage } from './language.ts';
import type { ImportedStory, Span } from './schema.ts';
import { makeStory } from './story.ts';
import type { Warning } from './warning.ts';

/** Received copy: its bytes, and what the sender says about it. */
export type Copy = { bytes: Uint8Array; mediaType?: string };

/** A copy that was read: the whole text, its ledger and the story that it makes. */
export type ReadCopy = {
  ok: true;
  format: string;
  encoding: string;
  language: string;
  languageSure: number;
  source: string;
  spans: Span[];
  story: ImportedStory;
  warnings: Warning[];
};

export type RefusalReason = 'empty' | 'binary' | 'too_large';

/** A copy that can't be read; `message` says what it is and what to do. */
export type Refusal = { ok: false; reason: RefusalReason; message: string };

/** The largest copy, in bytes. */
export const LARGEST_COPY = 20 * 1024 * 1024;

/**
 * Reads received copy: decodes it, tells its format by its content, cleans it and tells its language. The ledger
 * (`spans`) covers `source` character for character. What can't be read is refused in words; nothing is thrown.
 */
export async function readCopy({ bytes, mediaType }: Copy): Promise<ReadCopy | Refusal> {
  if (bytes.length > LARGEST_COPY) {
    return {
      ok: false,
      reason: 'too_large',
      message: 'This is larger than 20 MB. Import the story’s text alone.',
    };
  }
  const decoded = decode(bytes, mediaType);
  if (!decoded.ok) return decoded;
  const format = sniffFormat(decoded.text);
  const reading = format.read(decoded.text);
  if (reading.source.trim() === '') {
    return {
      ok: false,
      reason: 'empty',
      message: 'There is markup in it, but no text. Open the page, and paste its text.',
    };
  }
  const spans = clean(reading.source, reading.segments);
  const story = makeStory(reading.source, spans);
  const { language, sure } = await languageOf(reading.source, story, reading.language);
  return {
    ok: true,
    format: format.name,
    encoding: decoded.encoding,
    language,
    languageSure: sure,
    source: reading.source,
    spans,
    story,
    warnings: [...decoded.warnings, ...reading.warnings],
  };
}

/**
 * Reads what was pasted or typed, as `readCopy` does. The clipboard's HTML is taken before its text. The bytes to
 * store are those of `pastedBytes`.
 */
export function readPasted(pasted: { text?: string; html?: string }): Promise<ReadCopy | Refusal> {
  return readCopy({ bytes: pastedBytes(pasted) });
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
