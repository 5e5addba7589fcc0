import type { ReadText } from '../text.ts';
import type { Word } from '../words.ts';

const PLURALS = new Set('people men women children police fish sheep homes crew staff'.split(' '));
const isNext = (word: Word | undefined): word is Word =>
  word !== undefined && /^[ \u00a0\u202f]$/.test(word.gap);

/** What a number counts: the word or two after it, if they are plainly a noun. The index after them, or null. */
export function countedEnd(text: ReadText, words: readonly Word[], at: number): number | null {
  const [first, second] = [words[at], words[at + 1]];
  if (!isNext(first) || !isThing(text, first)) return null;
  const isNoun = nounTest(text);
  if (isNoun(first)) return at + 1;
  return isNext(second) && isThing(text, second) && isNoun(second) ? at + 2 : null;
}

function isThing({ lexicon }: ReadText, { folded, text }: Word): boolean {
  return text.length >= 3 && !/\p{N}/u.test(text) && !lexicon.common.has(folded) && !lexicon.says.has(folded);
}

/** Languages tell their nouns differently: a plural, a capital, or the place right after the number. */
function nounTest({ language, lexicon }: ReadText): (word: Word) => boolean {
  if (lexicon.capitals === 'nouns') return (word) => word.isCapital;
  const [base] = language.toLowerCase().split('-');
  if (base === 'en')
    return ({ text }) => /^\p{Ll}/u.test(text) && (PLURALS.has(text) || /[^su]s$/.test(text));
  if (base === 'fr') return ({ text }) => /^\p{Ll}/u.test(text) && /[sx]$/.test(text);
  return ({ isCapital }) => !isCapital;
}
