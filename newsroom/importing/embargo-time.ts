import { momentOf } from '../settings/wall-clock.ts';
import { fold } from './fold.ts';

/** Minutes east of Greenwich of the zones that embargo lines name. */
const ZONES: Record<string, number> = {
  z: 0, gmt: 0, utc: 0, bst: 60, cet: 60, mez: 60, cest: 120, mesz: 120, eet: 120, eest: 180, trt: 180, tsi: 180,
  ast: 180, est: -300, edt: -240, pst: -480, pdt: -420,
}; // biome-ignore format: a table reads better several to a line

const MONTH_LOCALES = ['en', 'tr', 'ku', 'ckb', 'ar-EG', 'ar-SY', 'fa-u-ca-gregory', 'de', 'fr', 'es', 'it'];

let monthNames: Map<string, number> | undefined;

/** Month names in the languages that copy comes in, long and short, folded. */
function months(): Map<string, number> {
  if (monthNames) return monthNames;
  monthNames = new Map();
  for (const locale of MONTH_LOCALES) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, calendar: 'gregory', timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const name = fold(format.format(new Date(Date.UTC(2026, index, 15)))).replace(/\.$/, '');
        if (/\p{L}{3}/u.test(name)) monthNames.set(name, index);
      }
    }
  }
  return monthNames;
}

/**
 * When an embargo line says that the text may be published; null when it does not say so plainly, and a person must.
 * A time without a zone is the newsroom's. A date without a time, and a date that could be read two ways, count as
 * not plain.
 */
export function readEmbargoTime(line: string, timeZone: string): Date | null {
  const text = fold(line).replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const date = isoDate(text) ?? numericDate(text) ?? namedDate(text);
  if (!date) return null;
  const rest = text.slice(0, date.start) + ' '.repeat(3) + text.slice(date.end);
  const time = clockTime(rest);
  if (!time) return null;
  const asUtc = Date.UTC(date.year, date.month, date.day, time.hour, time.minute);
  const asDate = new Date(asUtc);
  if (asDate.getUTCDate() !== date.day || asDate.getUTCMonth() !== date.month) return null;
  const offset = zoneOffset(rest);
  return offset === null
    ? momentOf(asDate.toISOString().slice(0, 16), timeZone)
    : new Date(asUtc - offset * 60_000);
}

type FoundDate = { year: number; month: number; day: number; start: number; end: number };

function found(match: RegExpExecArray, year: string, month: number, day: string): FoundDate {
  return {
    year: Number(year),
    month,
    day: Number(day),
    start: match.index,
    end: match.index + match[0].length,
  };
}

function isoDate(text: string): FoundDate | null {
  const match = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:t(?=\d))?/.exec(text);
  return match && found(match, match[1] ?? '', Number(match[2]) - 1, match[3] ?? '');
}

function numericDate(text: string): FoundDate | null {
  const match = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!match) return null;
  // With strokes the month comes first in some newsrooms: 3/4/2026 is a question for a person.
  if (match[2] === '/' && Number(match[1]) <= 12 && match[1] !== match[3]) return null;
  return found(match, match[4] ?? '', Number(match[3]) - 1, match[1] ?? '');
}

function namedDate(text: string): FoundDate | null {
  const names = [...months().keys()].sort((a, b) => b.length - a.length).join('|');
  const dayFirst = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|[eê])?\\s+(?:de\\s+)?(${names})[\\p{L}.,]*\\s+(\\d{4})`,
    'u',
  ).exec(text);
  if (dayFirst)
    return found(dayFirst, dayFirst[3] ?? '', months().get(dayFirst[2] ?? '') ?? 0, dayFirst[1] ?? '');
  const monthFirst = new RegExp(`(${names})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'u').exec(text);
  return (
    monthFirst &&
    found(monthFirst, monthFirst[3] ?? '', months().get(monthFirst[1] ?? '') ?? 0, monthFirst[2] ?? '')
  );
}

function clockTime(text: string): { hour: number; minute: number } | null {
  const match =
    /(?<!\d)(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m)?(?!\d)/.exec(text) ??
    /(?<!\d)(\d{2})(\d{2})\s*(?=gmt|utc|z\b|hrs|h\b|hours)/.exec(text) ??
    /(?<!\d)(\d{1,2})()\s*([ap]\.?m)/.exec(text);
  if (!match) return null;
  const half = match[3]?.[0];
  const hour = half ? (Number(match[1]) % 12) + (half === 'p' ? 12 : 0) : Number(match[1]);
  const minute = Number(match[2] || 0);
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

function zoneOffset(text: string): number | null {
  const signed = /(?:\d|gmt|utc|\s)([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/.exec(text);
  if (signed) return (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3] ?? 0));
  const named = new RegExp(`(?<!\\p{L})(${Object.keys(ZONES).join('|')})(?!\\p{L})`, 'u').exec(text);
  return named ? (ZONES[named[1] ?? ''] ?? null) : null;
}
