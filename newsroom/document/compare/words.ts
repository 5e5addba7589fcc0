/** A word, a run of white space or a sign, and where in its text it begins (UTF-16). */
export type Word = { text: string; from: number };

/**
 * Letters with the marks that belong to them, and the joiners that stand inside words of Persian and Sorani; so a word of
 * any script is one.
 */
const WORDS = /[\p{L}\p{M}\p{N}\u200c\u200d]+|\s+|./gsu;

/** The words of a text with all that stands between them: together they are the text. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ text: word, from: index }));

export const isSpace = ({ text }: { text: string }): boolean => /^\s+$/u.test(text);
