const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function dayNumber(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
  return Date.parse(`${parts}T00:00:00Z`) / DAY;
}

/** "now", "12m ago", "3h ago", then "yesterday" by the newsroom's calendar, "4 days ago", and a date after a week. */
export function relativeWords(at: Date, now: Date, timeZone: string, language = 'en'): string {
  const distance = at.getTime() - now.getTime();
  const size = Math.abs(distance);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' });
  if (size < 45_000) return relative.format(0, 'second');
  if (size < HOUR - MINUTE / 2) return relative.format(Math.round(distance / MINUTE), 'minute');
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  if (size < DAY && (days === 0 || size < 6 * HOUR))
    return relative.format(Math.round(distance / HOUR), 'hour');
  if (Math.abs(days) < 7) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }).format(days, 'day');
  }
  const sameYear = at.getUTCFullYear() === now.getUTCFullYear();
  return new Intl.DateTimeFormat(language, {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The whole date and time with the name of the zone, for the hover. */
export function exactWords(at: Date, timeZone: string, language = 'en'): string {
  return new Intl.DateTimeFormat(language, {
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
