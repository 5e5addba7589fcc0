import type { ReadText } from '../text.ts';
import type { Word } from '../words.ts';

/** Whether a word can be no part of a name. */
export const isCommon = ({ lexicon }: ReadText, word: Word): boolean =>
  lexicon.common.has(word.folded) || lexicon.says.has(word.folded) || /\p{N}/u.test(word.text);

/** Only a space between a word and the one before. */
export const isClose = (word: Word): boolean => word.gap === ' ';

/**
 * Where the words that complete "ministry", "city" … at an index end (excluded), or null if that is not plain. In
 * Arabic they are definite; in Persian and Sorani, up to two words that something common or a sign comes after.
 */
export function complementAfter(text: ReadText, words: readonly Word[], at: number): number | null {
  let end = at + 1;
  const isArabic = text.language.startsWith('ar');
  for (let word = words[end]; word && isClose(word) && end - at <= 3; word = words[end]) {
    if (isCommon(text, word) || text.lexicon.organisations.has(word.folded)) break;
    if (isArabic && !/^و?ال/.test(word.folded)) break;
    end++;
  }
  const count = end - at - 1;
  if (count === 0 || count > (isArabic ? 3 : 2)) return null;
  if (isArabic) return end;
  const after = words[end];
  return !after || !isClose(after) || isCommon(text, after) ? end : null;
}
