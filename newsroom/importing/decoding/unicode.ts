import type { Warning } from '../warning.ts';
import { looksLikeUtf16 } from './binary.ts';

/** Reads UTF-8 and UTF-16, with or without a byte order mark; null when the bytes are neither. */
export function decodeUnicode(
  bytes: Uint8Array,
): { text: string; encoding: string; warnings: Warning[] } | null {
  const utf16 = looksLikeUtf16(bytes);
  if (utf16) {
    const warnings: Warning[] = bytes.length % 2 === 1 ? [{ code: 'odd_utf16' }] : [];
    return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16, warnings };
  }
  const { good, bad } = countSequences(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // Damaged UTF-8 read as a single-byte encoding would garble every accented letter instead of the few.
  if (bad > 0 && !marked && good <= bad * 4) return null;
  return {
    text: new TextDecoder('utf-8').decode(bytes),
    encoding: 'utf-8',
    warnings: bad > 0 ? [{ code: 'damaged_utf8', count: bad }] : [],
  };
}

/** Counts well-formed multi-byte sequences and bytes that belong to none (RFC 3629). */
function countSequences(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, byte);
    if (length === 0) bad++;
    else good++;
    at += length || 1;
  }
  return { good, bad };
}

function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let next = 1; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const tooLong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const surrogate = lead === 0xed && second > 0x9f;
  const tooHigh = lead === 0xf4 && second > 0x8f;
  return tooLong || surrogate || tooHigh ? 0 : length;
}
