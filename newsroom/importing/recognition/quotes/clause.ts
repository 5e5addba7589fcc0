import { firstIndex } from '../../../first-index.ts';
import type { ReadText } from '../text.ts';
import type { Quotation } from './quotations.ts';

/** What stands around a quotation in its sentence: indexes of the block's words, `end` excluded. */
export type Clause = { start: number; end: number };

const LONGEST = 16;
const ENDS = /[.!?؟;؛]/;
const OPENS = /[“„«‹"‘]/;

/** The words of the sentence before a quotation, and those after it; empty where it opens or ends the sentence. */
export function clausesAround(text: ReadText, quotation: Quotation): { before: Clause; after: Clause } {
  const { block, outerFrom, outerTo } = quotation;
  const words = text.words[block] ?? [];
  const whole = text.blocks[block] ?? '';
  const first = firstFrom(text, block, outerTo);
  let end = first;
  for (let word = words[end]; word && end < first + LONGEST; word = words[++end]) {
    const gap = end === first ? whole.slice(outerTo, word.from) : word.gap;
    if (ENDS.test(gap) || OPENS.test(gap)) break;
    // A colon leads to something else than this quotation.
    if (end > first && gap.includes(':')) break;
  }
  const last = firstFrom(text, block, outerFrom);
  let start = last;
  const lead = whole.slice(words[last - 1]?.to ?? 0, outerFrom);
  if (!ENDS.test(lead) && !/[”»"’]/.test(lead)) {
    while (start > 0 && last - start < LONGEST) {
      start--;
      if (words[start]?.opensSentence || /[“„”«»"]/.test(words[start]?.gap ?? '')) break;
    }
  }
  return { before: { start, end: last }, after: { start: first, end } };
}

/** The index of the first word of a block that begins at an offset or later. */
export function firstFrom(text: ReadText, block: number, offset: number): number {
  return firstIndex(text.words[block] ?? [], ({ from }) => from >= offset);
}
