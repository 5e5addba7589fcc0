import type { Word } from '../words.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { Numeral } from './numerals.ts';

/** A number with the words that multiply it: "1,2 milyon", "two million", "2 bin 500". `next` is the word after it. */
export type Amount = {
  from: number;
  to: number;
  value: number;
  next: number;
  isScaled: boolean;
  isPlain: boolean;
};

const isNext = (word: Word | undefined): word is Word =>
  word !== undefined && /^[ \u00a0\u202f]$/.test(word.gap);

/** The numeral with the scale after it. `at` is the index of the first word behind it. */
export function amountOf(
  words: readonly Word[],
  numeral: Numeral,
  at: number,
  lexicon: FigureLexicon,
): Amount {
  const amount = { ...numeral, next: at, isScaled: false };
  const word = words[at];
  const scale = word && isAfter(word, numeral.to) ? lexicon.scales.get(word.folded) : undefined;
  return word && scale ? withRest(words, scaled(amount, word, scale, at), scale, lexicon) : amount;
}

/** An amount that is all in words; at least two of them, for "two" and "bin" alone tell little. */
export function wordAmount(words: readonly Word[], at: number, lexicon: FigureLexicon): Amount | null {
  const [word, next] = [words[at], words[at + 1]];
  const number = word && lexicon.numbers.get(word.folded);
  const scale = isNext(next) ? lexicon.scales.get(next.folded) : undefined;
  if (!word || number === undefined || scale === undefined || !next) return null;
  const amount = {
    from: word.from,
    to: word.to,
    value: number,
    next: at + 1,
    isScaled: true,
    isPlain: false,
  };
  return scaled(amount, next, scale, at + 1);
}

const isAfter = (word: Word, to: number) => word.from - to <= 1;

const scaled = (amount: Amount, word: Word, scale: number, at: number): Amount => ({
  ...amount,
  to: word.to,
  // Decimal fractions times powers of ten: 1.2 × 1,000,000 is not a whole number in binary.
  value: Number((amount.value * scale).toPrecision(15)),
  next: at + 1,
  isScaled: true,
});

/** "2 bin 500", "2 هەزار و 500": what is below the scale. */
function withRest(words: readonly Word[], amount: Amount, scale: number, lexicon: FigureLexicon): Amount {
  const link = words[amount.next];
  const at = isNext(link) && (link.text === 'و' || link.text === 'û') ? amount.next + 1 : amount.next;
  const rest = words[at];
  if (scale !== 1000 || !isNext(rest) || !/^[0-9٠-٩۰-۹]{1,3}$/.test(rest.text)) return amount;
  if (lexicon.scales.has(words[at + 1]?.folded ?? '')) return amount;
  const digits = rest.text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return { ...amount, to: rest.to, value: amount.value + Number(digits), next: at + 1 };
}
