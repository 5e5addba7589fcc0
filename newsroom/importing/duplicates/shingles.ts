import { fold } from '../fold.ts';
import { hashThree, hashWord } from './hashing.ts';

/** Scripts that put no spaces between words: each of their letters counts as a word. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu');

/** Vowel signs, the Arabic lengthening stroke, joiners, marks of direction: typed in one newsroom, left out in another. */
const UNWRITTEN = /[\p{M}\u0640\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]/gu;

const OTHER_DIGITS = /[٠-٩۰-۹]/g;

/** Characters of a text that are looked at: some fifteen thousand words, longer than any wire story. */
const LONGEST = 100_000;

/** Texts of fewer words are alike too easily: "Markets closed" says nothing. */
const FEWEST_WORDS = 12;

/**
 * The words of a text as they are compared: without case, accents, vowel signs and punctuation. Figures stay, and are
 * the same in every script.
 */
export function wordsOf(text: string): string[] {
  const plain = fold(text.slice(0, LONGEST).normalize('NFC').replace(UNWRITTEN, ''));
  return plain.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15)).match(WORD) ?? [];
}

/** The set of a text's runs of three words, as 32-bit hashes; empty for a text of fewer than twelve words. */
export function shinglesOf(text: string): Set<number> {
  const words = wordsOf(text);
  const shingles = new Set<number>();
  if (words.length < FEWEST_WORDS) return shingles;
  const hashes = words.map(hashWord);
  for (let at = 0; at + 2 < hashes.length; at++) {
    shingles.add(hashThree(hashes[at] ?? 0, hashes[at + 1] ?? 0, hashes[at + 2] ?? 0, 0));
  }
  return shingles;
}
