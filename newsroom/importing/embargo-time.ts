import { momentOf, wallDate } from '../settings/wall-clock.ts';
import { dateIn, weekdayIn } from './embargo-date.ts';
import { type Zone, zoneIn } from './embargo-zone.ts';
import { fold } from './fold.ts';
import { anyOf } from './phrases.ts';

const DAY = 86_400_000;
const TODAY = anyOf(`
  today | bugün | îro | ئەمڕۆ | اليوم | امروز | heute | aujourd'hui | hoy | oggi | hoje | vandaag | сегодня
`);
const TOMORROW = anyOf(`
  tomorrow | yarın | sibê | sibe | سبەی | سبەینێ | غدا | غداً | فردا | morgen | demain | mañana | domani | amanhã | завтра
`);

/**
 * When an embargo line says that the text may be published; null when it does not say so plainly, and a person must.
 * A time without a zone is the newsroom's (`timeZone`, an IANA name). "Tomorrow", a day of the week and a date without
 * a year count from when the copy was received; without `received` they are not plain. Nor are a date without a time,
 * a date that could be read two ways, a day of the week that is the day of receipt, letters that mean several zones,
 * and local time of nowhere named.
 */
export function readEmbargoTime(line: string, timeZone: string, received?: Date): Date | null {
  const text = fold(line).replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const written = dateIn(text);
  const rest = written ? `${text.slice(0, written.start)}   ${text.slice(written.end)}` : text;
  const time = clockTime(rest);
  const zone = zoneIn(rest);
  if (!time || zone === 'unclear') return null;
  const zoned = { zone, timeZone };
  if (written?.year) return moment(`${written.year}`, written.month, written.day, time, zoned);
  if (!received) return null;
  if (written) return withoutYear(written.month, written.day, time, zoned, received);
  return relative(rest, time, zoned, received);
}

type Time = { hour: number; minute: number };
type Zoned = { zone: Exclude<Zone, 'unclear'> | null; timeZone: string };

function moment(year: string, month: number, day: number, { hour, minute }: Time, zoned: Zoned): Date | null {
  const asUtc = Date.UTC(Number(year), month, day, hour, minute);
  const asDate = new Date(asUtc);
  // The 31st of February rolls over; 24:00 may.
  const date = new Date(Date.UTC(Number(year), month, day));
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month) return null;
  const { zone, timeZone } = zoned;
  if (zone && 'minutes' in zone) return new Date(asUtc - zone.minutes * 60_000);
  return momentOf(asDate.toISOString().slice(0, 16), zone ? zone.name : timeZone);
}

/** Copy comes before its embargo ends, or little after: the year is the one that says so. */
function withoutYear(month: number, day: number, time: Time, zoned: Zoned, received: Date): Date | null {
  const year = received.getUTCFullYear();
  const moments = [year - 1, year, year + 1].map((one) => moment(`${one}`, month, day, time, zoned));
  return moments.find((one) => one !== null && one.getTime() > received.getTime() - 7 * DAY) ?? null;
}

/** The day is that of the zone which the line names: "tomorrow 0600 GMT" is Greenwich's tomorrow. */
function relative(text: string, time: Time, zoned: Zoned, received: Date): Date | null {
  const { zone, timeZone } = zoned;
  const local =
    zone && 'minutes' in zone
      ? new Date(received.getTime() + zone.minutes * 60_000).toISOString().slice(0, 10)
      : wallDate(received, zone ? zone.name : timeZone);
  const today = new Date(`${local}T00:00Z`);
  const ahead = daysAhead(text, today.getUTCDay());
  if (ahead === null) return null;
  const day = new Date(today.getTime() + ahead * DAY);
  return moment(`${day.getUTCFullYear()}`, day.getUTCMonth(), day.getUTCDate(), time, zoned);
}

function daysAhead(text: string, today: number): number | null {
  const weekday = weekdayIn(text);
  const said = TOMORROW.test(text) ? 1 : TODAY.test(text) ? 0 : null;
  if (weekday === null) return said;
  const ahead = (weekday - today + 7) % 7;
  // "Monday", received on a Monday, may be today or in a week; and "tomorrow, Monday" has to be right.
  if (said === null) return ahead === 0 ? null : ahead;
  return ahead === said ? said : null;
}

/** Twelve-hour words beside a.m. and p.m.: half a day is added, or the hour stays. */
const AFTERNOON = anyOf(`
  öğleden sonra | akşam | akşamı | êvarê | piştî nîvro | ئێوارە | دوانیوەڕۆ | مساء | مساءً | بعد الظهر | عصر | عصرا | شب | بعد از ظهر
  uhr abends | nachmittags | abends | du soir | de l'après-midi | de la tarde | de la noche | del pomeriggio | di sera
`);

function clockTime(text: string): Time | null {
  const match =
    /(?<!\d)(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m)?(?!\d)/.exec(text) ??
    /(?<!\d)(\d{1,2})\s?(?:h|u|uhr)\s?(\d{2})(?!\d)/.exec(text) ??
    /(?<![\d+-])(\d{2})(\d{2})\s*(?=gmt|utc|tmg|tsi|z\b|hrs|h\b|hours|uhr|cest|cet|mesz|mez|bst|est|edt|بتوقيت|heure)/.exec(
      text,
    ) ??
    /(?:saat|saet|demjimêr|demjimer|الساعه|ساعت|کاتژمێر|um|ab|at|until|till|à|a las)\s(\d{2})(\d{2})(?!\d)/.exec(
      text,
    ) ??
    /(?<!\d)(\d{1,2})()\s*([ap]\.?m)(?!\p{L})/u.exec(text) ??
    /(?<!\d)(\d{1,2})()\s?(?:uhr|h|heures|o'clock|hrs|часов)(?!\p{L})/u.exec(text) ??
    /(?:saat|saet|demjimer|الساعه|ساعت|کاتژمێر)\s(\d{1,2})()(?![\d:.])/.exec(text);
  if (!match) return null;
  const half = match[3]?.[0] ?? (AFTERNOON.test(text) && Number(match[1]) < 12 ? 'p' : undefined);
  if (half && (Number(match[1]) > 12 || Number(match[1]) === 0)) return null;
  const hour = half ? (Number(match[1]) % 12) + (half === 'p' ? 12 : 0) : Number(match[1]);
  const minute = Number(match[2] || 0);
  const isMidnight = hour === 24 && minute === 0;
  return (hour < 24 || isMidnight) && minute < 60 ? { hour, minute } : null;
}
