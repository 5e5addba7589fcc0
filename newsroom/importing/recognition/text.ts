import { type Lexicon, lexiconOf } from './languages/languages.ts';
import { lowerWords } from './names/capital-runs.ts';
import { type Quotation, quotationsIn } from './quotes/quotations.ts';
import type { Recognisable } from './schema.ts';
import { type Word, wordsOf } from './words.ts';

/** A text as the recognisers read it. */
export type ReadText = {
  language: string;
  blocks: readonly string[];
  words: readonly (readonly Word[])[];
  quotations: readonly Quotation[];
  lexicon: Lexicon;
  /** Words that are also written without a capital, folded. */
  lower: ReadonlySet<string>;
  known: Recognisable['known'];
};

/** The text prepared once for all that looks at it; undefined when nothing is known of its language. */
export function readText({ language, blocks, known }: Recognisable): ReadText | undefined {
  const lexicon = lexiconOf(language);
  if (!lexicon) return undefined;
  const words = blocks.map(wordsOf);
  return {
    ...{ language, blocks, words, lexicon, known },
    quotations: quotationsIn(blocks),
    lower: lowerWords(words),
  };
}
