const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Dates = Intl.DateTimeFormatOptions;

/** Making a formatter takes a thousand times as long as using it, and a page may have hundreds of times on it. */
const made = new Map<string, unknown>();

function once<Formatter>(name: string, make: () => Formatter): Formatter {
  const formatter = (made.get(name) as Formatter | undefined) ?? make();
  made.set(name, formatter);
  return formatter;
}

// The day before the month, as everywhere on the desk: “en” alone is American.
const dates = (name: string, language: string, options: Dates) =>
  once(
    `${name} ${language} ${options.timeZone}`,
    () => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options),
  );

const relative = (language: string, style: 'narrow' | 'short') =>
  once(`${style} ${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style }));

function dayNumber(at: Date, timeZone: string): number {
  const parts = dates('day', 'en-CA', { timeZone, dateStyle: 'short' }).format(at);
  return Date.parse(`${parts}T00:00:00Z`) / DAY;
}

/** "now", "12m ago", "3h ago", then "yesterday" by the newsroom's calendar, "4 days ago", and a date after a week. */
export function relativeWords(at: Date, now: Date, timeZone: string, language = 'en'): string {
  const distance = at.getTime() - now.getTime();
  const size = Math.abs(distance);
  const narrow = relative(language, 'narrow');
  if (size < 45_000) return narrow.format(0, 'second');
  if (size < HOUR - MINUTE / 2) return narrow.format(Math.round(distance / MINUTE), 'minute');
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  if (size < DAY && (days === 0 || size < 6 * HOUR))
    return narrow.format(Math.round(distance / HOUR), 'hour');
  if (Math.abs(days) < 7) return relative(language, 'short').format(days, 'day');
  const date: Dates = { timeZone, day: 'numeric', month: 'short' };
  if (at.getUTCFullYear() === now.getUTCFullYear()) return dates('date', language, date).format(at);
  return dates('date of a year', language, { ...date, year: 'numeric' }).format(at);
}

/** The whole date and time with the name of the zone, for the hover. */
export function exactWords(at: Date, timeZone: string, language = 'en'): string {
  return dates('exact', language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at);
}
