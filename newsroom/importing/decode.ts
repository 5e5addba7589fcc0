import { binaryKind } from './decoding/binary.ts';
import { guessSingleByte } from './decoding/single-byte.ts';
import { decodeUnicode } from './decoding/unicode.ts';
import { toStorable } from './storable.ts';
import type { Warning } from './warning.ts';

export type Decoded =
  | { ok: true; text: string; encoding: string; warnings: Warning[] }
  | { ok: false; reason: 'empty' | 'binary'; message: string };

type Unrefused = { text: string; encoding: string; warnings: Warning[] };

/** Where a page says its own encoding: within the first bytes, in ASCII. */
const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:-]{2,30})/i;

/** Where XML says it (XML 1.0, section 4.3.3). */
const XML_ENCODING = /^\s{0,200}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:-]{2,30})/i;

function declaredCharset(bytes: Uint8Array, mediaType: string | undefined): string | null {
  const fromType = mediaType && /charset\s{0,5}=\s{0,5}["']?([\w:-]{2,30})/i.exec(mediaType)?.[1];
  if (fromType) return fromType;
  const head = Array.from(bytes.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
  return XML_ENCODING.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1] ?? null;
}

function decodeDeclared(bytes: Uint8Array, charset: string | null): Unrefused | null {
  if (!charset || /^utf-?8$/i.test(charset) || /^utf-?16/i.test(charset)) return null;
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return { text, encoding: charset.toLowerCase(), warnings: [] };
  } catch {
    // An unknown name, or bytes that this encoding doesn't have: statistics decide.
    return null;
  }
}

/**
 * Turns received bytes into text. A byte order mark decides; else strict UTF-8, UTF-16 without a mark (told by
 * its zero bytes), damaged UTF-8, the encoding that the page or media type declares, and last statistics over
 * single-byte encodings. NUL and lone surrogates, which Postgres can't store, become U+FFFD with a warning that
 * counts them; the bytes are stored unchanged anyway. Never throws: binary and empty input are refused in words.
 */
export function decode(bytes: Uint8Array, mediaType?: string): Decoded {
  if (bytes.length === 0) {
    return {
      ok: false,
      reason: 'empty',
      message: 'There is nothing in it. Paste the text, or choose another file.',
    };
  }
  const binary = binaryKind(bytes);
  if (binary) return { ok: false, reason: 'binary', message: binary };
  const found =
    decodeUnicode(bytes) ??
    decodeDeclared(bytes, declaredCharset(bytes, mediaType)) ??
    guessSingleByte(bytes);
  const storable = toStorable(found.text);
  const warnings = [...found.warnings, ...storable.warnings];
  if (storable.text.trim() === '') {
    return {
      ok: false,
      reason: 'empty',
      message: 'There is only white space in it. Paste the text, or choose another file.',
    };
  }
  return { ok: true, text: storable.text, encoding: found.encoding, warnings };
}
