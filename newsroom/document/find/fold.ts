/** How words are compared when they are looked for. */
export type Folding = {
  /** BCP 47: Turkish and Azerbaijani have two letters i, with and without a dot. */
  language: string;
  matchCase: boolean;
  /** é as e, ş as s, Arabic أ as ا, ة as ه. Vowel signs of Arabic are never told apart. */
  ignoreMarks: boolean;
};

/** Text made comparable, and for each of its units the place in the text where that came from. */
export type Folded = {
  text: string;
  /** Where the letter of each unit begins and ends in what was folded; alike for units of the same letter. */
  starts: readonly number[];
  ends: readonly number[];
};

/** Written in different ways by different keyboards, and never meant differently. */
const sameAlways: Record<string, string> = {
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  '‑': '-',
  ς: 'σ',
};

const sameWithoutMarks: Record<string, string> = {
  ı: 'i',
  ٱ: 'ا',
  ة: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ۆ: 'و',
  ێ: 'ی',
  ڕ: 'ر',
  ڵ: 'ل',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  ł: 'l',
  Ł: 'L',
};

/** Harakat and the dagger alef, tatweel, joiners and signs of direction, soft hyphens: seen by nobody who searches. */
const unseen = /[\u0640\u064b-\u0652\u0670\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** What belongs to the letter before it. */
const joined = '[\\p{M}\\u0640\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]*';

/** Words, and what is between them with all that belongs to it: no letter goes across. */
const words = new RegExp(`[\\S\\ufeff]+|\\s${joined}`, 'gu');

/** A letter with all that belongs to it. */
const letters = new RegExp(`[\\s\\S]${joined}`, 'gu');

/** Forms of Arabic letters by their place in a word, lam and alef in one, and the like of Latin: as PDF has them. */
const drawn = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/;

/** Sorani's e is a letter of its own, or a heh that joins nothing; its h is either heh. */
const withHeh = /^(ckb|sdh)(-|$)/i;
const oldE = /^ه\p{M}*\u200c/u;

const dotted = /^(tr|az|crh|tt)(-|$)/i;

function foldLetter(
  letter: string,
  { matchCase, ignoreMarks, language }: Folding,
  isDotted: boolean,
): string {
  let value = letter.normalize('NFC');
  if (withHeh.test(language)) value = value.replace(oldE, 'ە').replace('ھ', 'ه');
  if (!matchCase) {
    value =
      value === 'ß' || value === 'ẞ' ? 'ss' : isDotted ? value.toLocaleLowerCase('tr') : value.toLowerCase();
  }
  value = value.normalize(ignoreMarks || drawn.test(value) ? 'NFKD' : 'NFD').replace(unseen, '');
  if (ignoreMarks) value = value.replace(/\p{M}/gu, '');
  let folded = '';
  for (const sign of value) {
    const same = (ignoreMarks ? sameWithoutMarks[sign] : undefined) ?? sameAlways[sign] ?? sign;
    folded += /\p{Nd}/u.test(same) ? digitOf(same) : (sameAlways[same] ?? same);
  }
  return folded;
}

/** Unicode keeps the ten digits of every script together, in order, beginning at a multiple of ten or sixteen. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value += 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return String(value);
  }
  return sign;
}

type FoldWord = (word: string) => Folded;

const known = new Map<string, FoldWord>();

/** Words recur, and blocks are looked through with every key: each word is folded once for each way of folding. */
function foldedWords(how: Folding): FoldWord {
  const isDotted = dotted.test(how.language);
  const name = `${how.matchCase} ${how.ignoreMarks} ${isDotted} ${withHeh.test(how.language)}`;
  const fold = known.get(name) ?? keeping((word) => foldWord(word, how, isDotted));
  known.set(name, fold);
  return fold;
}

function foldWord(word: string, how: Folding, isDotted: boolean): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: letter, index } of word.matchAll(letters)) {
    const folded = foldLetter(letter, how, isDotted);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text, starts, ends };
}

const KEPT_WORDS = 5000;
const KEPT_LENGTH = 40;

/** Anything can be typed, and text without spaces is one word: only so much is kept. */
function keeping(fold: FoldWord): FoldWord {
  const kept = new Map<string, Folded>();
  return (word) => {
    const before = kept.get(word);
    if (before) return before;
    const folded = fold(word);
    if (kept.size === KEPT_WORDS) kept.clear();
    if (word.length <= KEPT_LENGTH) kept.set(word, folded);
    return folded;
  };
}

/** Makes text comparable. Lengths may change: `starts` and `ends` lead back to the text. */
export function foldText(text: string, how: Folding): Folded {
  const foldOne = foldedWords(how);
  const starts: number[] = [];
  const ends: number[] = [];
  let found = '';
  for (const { 0: word, index } of text.matchAll(words)) {
    const folded = foldOne(word);
    found += folded.text;
    for (const start of folded.starts) starts.push(index + start);
    for (const end of folded.ends) ends.push(index + end);
  }
  return { text: found, starts, ends };
}
