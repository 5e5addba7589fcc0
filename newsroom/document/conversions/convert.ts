import { localeOf, readNumber, significantFigures } from './numbers.ts';
import { unitNamed } from './units.ts';

const number = '[\\d٠-٩۰-۹][\\d٠-٩۰-۹.,٫٬\\u00a0\\u202f]{0,20}';
const measured = new RegExp(
  `^\\s*([-−]?${number})(?:\\s?[–-]\\s?(${number}))?[\\s\\u00a0\\u202f-]?(\\p{L}+(?:/h)?|°[CFcf])\\s*$`,
  'u',
);
const feetAndInches = /^\s*(\d{1,3})\s?(?:ft|feet|foot|['’′])\s?(\d{1,2})\s?(?:in|inch|inches|["”″])?\s*$/iu;
const signFirst = /^\s*([€£$₺¥])\s?([\d٠-٩۰-۹.,٫٬]{1,20})(\s\p{L}+)?\s*$/u;
const signLast = /^\s*([\d٠-٩۰-۹.,٫٬]{1,20})(\s\p{L}+)?\s?([€£$₺¥])\s*$/u;

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  '₺': 'TRY',
  '¥': 'JPY',
};

/** How a language writes numbers, in the digits that the words themselves are written with (ECMA-402, `nu`). */
function localeFor(language: string, words: string): string {
  const digits = /[٠-٩]/.test(words) ? 'arab' : /[۰-۹]/.test(words) ? 'arabext' : 'latn';
  return `${localeOf(language)}-u-nu-${digits}`;
}

/** The amount as precise as what it is made from: 12 miles are 19 kilometres, not 19.312. */
const rounded = (amount: number, figures: number) => Number(amount.toPrecision(figures));

/**
 * What measured words are in the other system, such as “19 kilometres” for “12 miles”; “3–4 km” stay a range, “6ft 2in” are
 * one height. Null for what is no measure.
 */
export function convertMeasure(words: string, language: string): string | null {
  const [, feet, inches] = feetAndInches.exec(words) ?? [];
  if (feet && inches)
    return inUnit(words, language, 'meter', [rounded((Number(feet) * 12 + Number(inches)) * 0.0254, 3)]);
  const [, first = '', last, name = ''] = measured.exec(words) ?? [];
  const unit = unitNamed(name);
  const amounts = (last ? [first, last] : [first]).map((written) => readNumber(written, language));
  if (!unit || amounts.some((amount) => amount === null)) return null;
  const known = amounts.filter((amount) => amount !== null);
  const isSmall = unit.small && known.every((amount) => Math.abs(unit.convert(amount)) < 1);
  const [to, factor] = isSmall && unit.small ? [unit.small.to, unit.small.factor] : [unit.to, 1];
  const values = known.map((amount) => {
    const value = unit.convert(amount) * factor;
    return unit.isWhole ? Math.round(value) : rounded(value, significantFigures(amount));
  });
  return inUnit(words, language, to, values, unit.isWhole ? 'short' : 'long');
}

/** One amount of a unit, or from one to another. */
function inUnit(
  words: string,
  language: string,
  unit: string,
  [from = 0, to]: readonly number[],
  unitDisplay: 'short' | 'long' = 'long',
): string {
  const format = new Intl.NumberFormat(localeFor(language, words), {
    ...{ style: 'unit', unit, unitDisplay, maximumFractionDigits: 6 },
  });
  return to === undefined ? format.format(from) : format.formatRange(from, to);
}

/** An amount of money in words: how much, of what, and a word such as “million” that stays as it is. */
export type Money = { amount: number; currency: string; magnitude: string; figures: number };

/** Reads money such as “€20 million”; null for what is none. */
export function readMoney(words: string, language: string): Money | null {
  const first = signFirst.exec(words);
  const last = first ? null : signLast.exec(words);
  const [sign, written, magnitude] = first
    ? [first[1], first[2], first[3]]
    : [last?.[3], last?.[1], last?.[2]];
  const amount = readNumber(written ?? '', language);
  const currency = currencies[sign ?? ''];
  if (amount === null || !currency) return null;
  return { amount, currency, magnitude: magnitude?.trim() ?? '', figures: significantFigures(amount) + 1 };
}

/**
 * The amount in another currency, at a rate that somebody gives: `rate` of it for one of the first. Written as in the
 * language, with the word for millions that stood there.
 */
export function convertMoney(
  words: string,
  { language, to, rate }: { language: string; to: string; rate: number },
): string | null {
  const money = readMoney(words, language);
  if (!money || !(rate > 0)) return null;
  const value = rounded(money.amount * rate, money.figures);
  const format = new Intl.NumberFormat(localeFor(language, words), {
    style: 'currency',
    currency: to,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: money.magnitude || value >= 100 ? 0 : 2,
    maximumFractionDigits: money.magnitude || value < 100 ? 2 : 0,
  });
  const parts = format.formatToParts(value);
  const end = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction') + 1;
  const texts = parts.map((part) => part.value);
  const magnitude = money.magnitude ? `\u00a0${money.magnitude}` : '';
  return [...texts.slice(0, end), magnitude, ...texts.slice(end)].join('');
}
