import type { Lexicon } from '../languages/languages.ts';
import type { Word } from '../words.ts';

/** Words of a block that stand together as a name does: indexes of the block's words, `end` excluded. */
export type Run = { block: number; start: number; end: number };

const PARTICLES = new Set(
  'de la le van von der den di da del dos el al bin ibn abu ben mac ter zu du'.split(' '),
);

/** Whether two words with only this between them can be one name. "J. Ilvane", "Anna-Lena", "O’Brien". */
function joins(before: Word, word: Word): boolean {
  if (word.gap === ' ' || word.gap === '\u00a0' || word.gap === '-') return true;
  if (word.gap === '. ') return before.text.length === 1;
  return (word.gap === "'" || word.gap === '’') && before.text.length <= 2 && word.isCapital;
}

/**
 * Runs of words with capitals in a block, in order; common words that only open a sentence are left out, and lower-case
 * particles are let in between. `lower` has the words that the text also writes without a capital.
 */
export function capitalRuns(
  block: number,
  words: readonly Word[],
  { common }: Lexicon,
  lower: ReadonlySet<string>,
): Run[] {
  const runs: Run[] = [];
  const isName = (word: Word | undefined): boolean =>
    word?.isCapital === true &&
    !common.has(word.folded) &&
    !(word.opensSentence && lower.has(word.folded)) &&
    !/\p{N}/u.test(word.text);
  for (let at = 0; at < words.length; at++) {
    if (!isName(words[at])) continue;
    let end = at + 1;
    for (;;) {
      const [before, word, after] = [words[end - 1], words[end], words[end + 1]];
      if (!before || !word || !joins(before, word)) break;
      if (isName(word)) end++;
      else if (PARTICLES.has(word.text) && after && isName(after) && joins(word, after)) end += 2;
      else break;
    }
    runs.push({ block, start: at, end });
    at = end - 1;
  }
  return runs;
}

/** The words that a text writes without a capital. */
export function lowerWords(blocks: readonly (readonly Word[])[]): ReadonlySet<string> {
  const lower = new Set<string>();
  for (const words of blocks)
    for (const word of words) if (/^\p{Ll}/u.test(word.text)) lower.add(word.folded);
  return lower;
}
