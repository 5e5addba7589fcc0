import { firstFrom } from '../quotes/clause.ts';
import type { Figure } from '../schema.ts';
import type { ReadText } from '../text.ts';
import type { Word } from '../words.ts';
import { type Amount, amountOf, wordAmount } from './amounts.ts';
import { countedEnd } from './counted.ts';
import { type FigureLexicon, figureLexicon } from './lexicon.ts';
import { numeralsIn } from './numerals.ts';

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₺': 'TRY', '¥': 'JPY' };

type What = Pick<Figure, 'from' | 'to' | 'unit' | 'sure' | 'reason'>;

/** Percentages, money, measures and counts. Dates, times, ages, years, scores and bare numbers are none. */
export function figuresIn(text: ReadText): Figure[] {
  const lexicon = figureLexicon(text.lexicon.figures);
  return text.blocks.flatMap((whole, block) => {
    const words = text.words[block] ?? [];
    const inDigits = numeralsIn(whole, lexicon.decimal).map((numeral) =>
      amountOf(words, numeral, firstFrom(text, block, numeral.to), lexicon),
    );
    const inWords = words.flatMap((_, at) => wordAmount(words, at, lexicon) ?? []);
    const amounts = [...inDigits, ...inWords].sort((one, other) => one.from - other.from);
    const found: Figure[] = [];
    for (const [at, amount] of amounts.entries()) {
      const last = found.at(-1);
      if (last && amount.from < last.to) continue;
      const first = rangeStart(whole, amounts[at - 1], amount);
      const figure = figureOf(text, lexicon, block, amount, first);
      if (figure) found.push(figure);
    }
    return found;
  });
}

/** "10–12 Prozent": the number before a dash. */
function rangeStart(whole: string, before: Amount | undefined, amount: Amount): Amount | null {
  if (!before || before.value >= amount.value) return null;
  return /^\s?[–-]\s?$/.test(whole.slice(before.to, amount.from)) ? before : null;
}

function figureOf(
  text: ReadText,
  lexicon: FigureLexicon,
  block: number,
  amount: Amount,
  first: Amount | null,
): Figure | null {
  const whole = text.blocks[block] ?? '';
  const words = text.words[block] ?? [];
  const start = first ?? amount;
  // A dash to another number that is no range: a score, a span of years.
  if (!first && /[–-]\s?$/.test(whole.slice(Math.max(0, amount.from - 2), amount.from))) return null;
  if (/^\s?[–-]\s?\p{N}/u.test(whole.slice(amount.to, amount.to + 3))) return null;
  const before = words[firstFrom(text, block, start.from) - 1];
  const what = whatOf(text, lexicon, block, { ...amount, from: start.from }, before);
  if (!what) return null;
  const value = first ? { from: scaledLike(first, amount), to: amount.value } : { from: amount.value };
  return { kind: 'figure', block, ...what, words: whole.slice(what.from, what.to), value };
}

/** "2–3 million": the scale is of both. */
function scaledLike(first: Amount, amount: Amount): number {
  if (first.isScaled || !amount.isScaled) return first.value;
  const scale = 10 ** (3 * Math.floor(Math.log10(amount.value) / 3));
  return first.value * scale <= amount.value ? first.value * scale : first.value;
}

function whatOf(
  text: ReadText,
  lexicon: FigureLexicon,
  block: number,
  amount: Amount,
  before: Word | undefined,
): What | null {
  const whole = text.blocks[block] ?? '';
  const words = text.words[block] ?? [];
  const { from, to, next } = amount;
  const after = words[next];
  const lead = whole.slice(Math.max(0, from - 2), from);
  const tail = whole.slice(to, to + 2);
  const isNear = before !== undefined && /^[ \u00a0\u202f]$/.test(whole.slice(before.to, from));
  const isNext = after !== undefined && /^[ \u00a0\u202f]?$/.test(whole.slice(to, after.from));

  const percentTail = /^[ \u00a0\u202f]?[%٪]/.exec(tail);
  if (percentTail)
    return { from, to: to + percentTail[0].length, unit: '%', sure: 0.95, reason: 'percentage' };
  const percentLead = /[%٪] ?$/.exec(lead);
  if (percentLead)
    return { from: from - percentLead[0].length, to, unit: '%', sure: 0.95, reason: 'percentage' };
  const phrase = lexicon.percentAfter.find((each) =>
    each.every((word, i) => words[next + i]?.folded === word),
  );
  if (phrase && isNext) {
    const end = words[next + phrase.length - 1]?.to ?? to;
    return { from, to: end, unit: '%', sure: 0.95, reason: 'percentage' };
  }
  if (isNear && lexicon.percentBefore.has(before.folded)) {
    return { from: before.from, to, unit: '%', sure: 0.95, reason: 'percentage' };
  }
  const sign = /([$€£₺¥])[ \u00a0]?$/.exec(lead) ?? /^[ \u00a0\u202f]?([$€£₺¥])/.exec(tail);
  if (sign) {
    const isLead = lead.endsWith(sign[0]) && lead !== '';
    const range = isLead ? { from: from - sign[0].length, to } : { from, to: to + sign[0].length };
    return { ...range, unit: SIGNS[sign[1] ?? ''] ?? '', sure: 0.95, reason: 'money' };
  }
  if (!isNext || !after || lexicon.notAfter.has(after.folded)) return null;
  const coin = amount.isScaled && lexicon.links.has(after.folded) ? words[next + 1] : after;
  const currency = coin && lexicon.currencies.get(coin.folded);
  if (currency) return { from, to: coin.to, unit: currency, sure: 0.95, reason: 'money' };
  if (isNear && lexicon.notBefore.has(before.folded)) return null;
  if (lexicon.units.has(after.folded)) return isAge(whole, from, after, words[next + 1]) ? null : measure();
  if (amount.isPlain && !amount.isScaled && amount.value >= 1500 && amount.value <= 2100) return null;
  if (!Number.isInteger(amount.value)) return null;
  const end = countedEnd(text, words, next);
  const last = end === null ? undefined : words[end - 1];
  if (!last) return null;
  const unit = whole.slice(after.from, last.to);
  return { from, to: last.to, unit, sure: amount.value < 10 ? 0.6 : 0.75, reason: 'count' };

  function measure(): What | null {
    return after ? { from, to: after.to, unit: after.text, sure: 0.85, reason: 'measure' } : null;
  }
}

/** "43 years old", ", 43 ans,": how old somebody is. */
const isAge = (whole: string, from: number, unit: Word, next: Word | undefined) =>
  next?.folded === 'old' ||
  next?.folded === 'alt' ||
  (/, ?$/.test(whole.slice(Math.max(0, from - 2), from)) && whole[unit.to] === ',');
