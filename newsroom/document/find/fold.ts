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
  starts: Uint32Array;
  ends: Uint32Array;
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

/** A letter with all that belongs to it. */
const letters = /[\s\S][\p{M}\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*/gu;

const dotted = /^(tr|az|crh|tt)(-|$)/i;

function foldLetter(letter: string, { matchCase, ignoreMarks }: Folding, isDotted: boolean): string {
  let value = letter.normalize('NFC');
  if (!matchCase) {
    value =
      value === 'ß' || value === 'ẞ' ? 'ss' : isDotted ? value.toLocaleLowerCase('tr') : value.toLowerCase();
  }
  value = value.normalize(ignoreMarks ? 'NFKD' : 'NFD').replace(unseen, '');
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

const known = new Map<string, Map<string, string>>();

/** Letters recur: each is folded once for each way of folding. */
function foldedLetters(how: Folding): (letter: string) => string {
  const isDotted = dotted.test(how.language);
  const name = `${how.matchCase} ${how.ignoreMarks} ${isDotted}`;
  const letters = known.get(name) ?? new Map<string, string>();
  known.set(name, letters);
  return (letter) => {
    let folded = letters.get(letter);
    if (folded === undefined) {
      folded = foldLetter(letter, how, isDotted);
      // What is typed can hold any number of signs on one letter: only the common ones are kept.
      if (letters.size < 5000) letters.set(letter, folded);
    }
    return folded;
  };
}

/** Makes text comparable. Lengths may change: `starts` and `ends` lead back to the text. */
export function foldText(text: string, how: Folding): Folded {
  const foldOne = foldedLetters(how);
  const found: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const folded = foldOne(letter);
    found.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text: found.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
