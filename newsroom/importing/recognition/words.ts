import { fold } from '../fold.ts';

/** A word of a text. Offsets are UTF-16 units. */
export type Word = {
  text: string;
  /** As words are looked for in lists: see importing/fold.ts. */
  folded: string;
  from: number;
  to: number;
  /** What stands between the word before and this one. */
  gap: string;
  isCapital: boolean;
  /** The first word of a sentence, which is a capital whatever it is. */
  opensSentence: boolean;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c]*/gu;
const SENTENCE_END = /[.!?؟…:;؛\n]/;
const NOT_AN_END = /^(?:\p{Lu}|mr|mrs|ms|dr|st|prof|jr|sr|mme|m|hr|fr|nr|sn)$/u;

/** The words of a text, in order. A hyphen, an apostrophe and a full stop part words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const folded = fold(text);
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const gap = text.slice(end, index);
    const before = words.at(-1);
    end = index + word.length;
    words.push({
      text: word,
      folded: folded.slice(index, end),
      from: index,
      to: end,
      gap,
      isCapital: /^\p{Lu}/u.test(word),
      opensSentence: !before || (SENTENCE_END.test(gap) && !isAbbreviation(before, gap)),
    });
  }
  return words;
}

/** "Dr. Mara", "J. Ilvane": a full stop that ends no sentence. */
const isAbbreviation = (before: Word, gap: string) =>
  gap === '. ' && (NOT_AN_END.test(before.text) || NOT_AN_END.test(before.folded));

/** A list of words as they are written, to look folded words up in. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(
    fold(list)
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
