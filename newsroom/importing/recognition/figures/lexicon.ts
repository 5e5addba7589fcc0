import { fold } from '../../fold.ts';
import type { FigureWords } from '../languages/language.ts';
import { wordSet } from '../words.ts';

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .split(/\s+/)
      .filter((pair) => pair.includes('='))
      .map((pair): [string, string] => [
        fold(pair.slice(0, pair.indexOf('='))),
        pair.slice(pair.indexOf('=') + 1),
      ]),
  );

const numbers = (list: string): ReadonlyMap<string, number> =>
  new Map([...pairs(list)].map(([word, value]) => [word, Number(value)]));

const prepare = (words: FigureWords) => ({
  decimal: words.decimal,
  scales: numbers(words.scales),
  numbers: numbers(words.numbers),
  percentAfter: [...wordSet(words.percentAfter)].map((phrase) => phrase.split('_')),
  percentBefore: wordSet(words.percentBefore),
  currencies: pairs(words.currencies),
  links: wordSet(words.links ?? ''),
  units: wordSet(words.units),
  notAfter: wordSet(words.notAfter),
  notBefore: wordSet(words.notBefore),
});

/** A language's words around figures, ready to be looked up in. */
export type FigureLexicon = ReturnType<typeof prepare>;

const prepared = new WeakMap<FigureWords, FigureLexicon>();

export function figureLexicon(words: FigureWords): FigureLexicon {
  const ready = prepared.get(words) ?? prepare(words);
  prepared.set(words, ready);
  return ready;
}
