import { fold } from './fold.ts';

const MONTH_LOCALES =
  'en tr ku ckb ar-EG ar-SY fa-u-ca-gregory de fr es it pt nl ru uk pl el sv da nb fi ro he az'.split(' ');
const WEEKDAY_LOCALES = 'en tr ar fa de fr es it pt nl ru'.split(' ');
/** Node knows no Kurdish names of days. Sunday first. */
const KURDISH_DAYS = [
  'yekşem yekşemê yekşemb یەکشەممە',
  'duşem duşemê duşemb دووشەممە',
  'sêşem sêşemê sêşemb سێشەممە',
  'çarşem çarşemê çarşemb چوارشەممە',
  'pêncşem pêncşemê pêncşemb پێنجشەممە',
  'în înê هەینی',
  'şemî şemiyê şemiya شەممە',
];

let monthNames: Map<string, number> | undefined;
let dayNames: Map<string, number> | undefined;

/** Month names in the languages that copy comes in, long and short, as in dates and alone, folded. */
function months(): Map<string, number> {
  if (monthNames) return monthNames;
  monthNames = new Map();
  for (const locale of MONTH_LOCALES) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, { month, day, calendar: 'gregory', timeZone: 'UTC' });
        for (let index = 0; index < 12; index++) {
          const parts = format.formatToParts(new Date(Date.UTC(2026, index, 15)));
          const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '');
          if (/^\p{L}[\p{L}\p{M}\s]{2,}$/u.test(name)) monthNames.set(name, index);
        }
      }
    }
  }
  return monthNames;
}

function days(): Map<string, number> {
  if (dayNames) return dayNames;
  dayNames = new Map();
  for (const locale of WEEKDAY_LOCALES) {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    // 4 January 2026 was a Sunday.
    for (let day = 0; day < 7; day++)
      dayNames.set(fold(format.format(new Date(Date.UTC(2026, 0, 4 + day)))), day);
  }
  for (const [day, names] of KURDISH_DAYS.entries())
    for (const name of names.split(' ')) dayNames.set(fold(name), day);
  return dayNames;
}

/** A date of a line; `month` 0 to 11, `start` and `end` its place. Without a year the line has none. */
export type FoundDate = { year: number | null; month: number; day: number; start: number; end: number };

function found(match: RegExpExecArray, year: string | undefined, month: number, day: string): FoundDate {
  const { index } = match;
  return {
    year: year ? Number(year) : null,
    month,
    day: Number(day),
    start: index,
    end: index + match[0].length,
  };
}

/** The date in a folded line with Western digits: in figures, or with a month's name; null if none is plain. */
export function dateIn(text: string): FoundDate | null {
  return isoDate(text) ?? numericDate(text) ?? namedDate(text);
}

function isoDate(text: string): FoundDate | null {
  const match = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:t(?=\d))?/.exec(text);
  return match && found(match, match[1], Number(match[2]) - 1, match[3] ?? '');
}

function numericDate(text: string): FoundDate | null {
  const match = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!match) return null;
  // With strokes the month comes first in some newsrooms: 3/4/2026 is a question for a person.
  if (match[2] === '/' && Number(match[1]) <= 12 && match[1] !== match[3]) return null;
  return found(match, match[4], Number(match[3]) - 1, match[1] ?? '');
}

let named: { dayFirst: RegExp; monthFirst: RegExp } | undefined;

function namedDate(text: string): FoundDate | null {
  if (!named) {
    const names = [...months().keys()].sort((a, b) => b.length - a.length).join('|');
    const year = '(?:(?:\\s?/\\s?|\\s|,|\\.)[\\p{L}\\s/]{0,16}?(20\\d{2})(?!\\d))?';
    named = {
      dayFirst: new RegExp(
        `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|[eê]|ی)?\\s{1,3}(?:de\\s|of\\s)?(?<!\\p{L})(${names})[\\p{L}.,'ـ]{0,6}${year}`,
        'u',
      ),
      monthFirst: new RegExp(
        `(?<!\\p{L})(${names})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]),?(?:\\s(20\\d{2}))?`,
        'u',
      ),
    };
  }
  const { dayFirst, monthFirst } = named;
  const first = dayFirst.exec(text);
  if (first) return found(first, first[3], months().get(first[2] ?? '') ?? 0, first[1] ?? '');
  const second = monthFirst.exec(text);
  return second && found(second, second[3], months().get(second[1] ?? '') ?? 0, second[2] ?? '');
}

/** The day of the week (0 is Sunday) that a folded line names; null for none, or more than one. */
export function weekdayIn(text: string): number | null {
  const named = new Set<number>();
  for (const word of text.match(/[\p{L}\p{M}]{2,}(?:-feira)?/gu) ?? []) {
    const day = days().get(word) ?? days().get(word.replace(/^ال/, ''));
    if (day !== undefined) named.add(day);
  }
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
