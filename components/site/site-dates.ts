import { wallTime } from '#newsroom/settings/wall-clock.ts';

type Calendar = { months: string[]; weekdays: string[]; digits: string; date: string };

// Intl has neither Kurmanji nor Sorani in every runtime, and no Sorani month names that Iraq's press uses.
const calendars: Readonly<Record<string, Calendar>> = {
  kmr: {
    months: 'Çile Sibat Adar Nîsan Gulan Hezîran Tîrmeh Tebax Îlon Cotmeh Mijdar Berfanbar'.split(' '),
    weekdays: 'Yekşem Duşem Sêşem Çarşem Pêncşem În Şemî'.split(' '),
    digits: '0123456789',
    date: '{day} {month} {year}',
  },
  ckb: {
    months:
      'کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەممووز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانوونی یەکەم'.split(
        '|',
      ),
    weekdays: 'یەکشەممە دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی شەممە'.split(' '),
    digits: '٠١٢٣٤٥٦٧٨٩',
    date: '{day}ی {month}ی {year}',
  },
};

/** A day in the newsroom's zone and the reader's language: "23 November 2026". */
export function dayWords(at: Date, language: string, timeZone: string): string {
  const calendar = calendars[language];
  if (calendar) return ownDay(at, calendar, timeZone);
  return intl(language, { dateStyle: 'long', timeZone }).format(at);
}

/** The same with the weekday before it, for the head of the paper. */
export function weekdayWords(at: Date, language: string, timeZone: string): string {
  const calendar = calendars[language];
  if (!calendar) return intl(language, { dateStyle: 'full', timeZone }).format(at);
  const weekday = new Date(`${wallTime(at, timeZone)}Z`).getUTCDay();
  const comma = language === 'ckb' ? '،' : ',';
  return `${calendar.weekdays[weekday]}${comma} ${ownDay(at, calendar, timeZone)}`;
}

/** Hour and minute in the newsroom's zone: "18:05". */
export function timeWords(at: Date, language: string, timeZone: string): string {
  const calendar = calendars[language];
  if (calendar) return inDigits(wallTime(at, timeZone).slice(11), calendar.digits);
  return intl(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
}

/** A number in the digits of the reader's language. */
export function siteNumber(value: number, language: string): string {
  const calendar = calendars[language];
  if (calendar) return inDigits(String(value), calendar.digits);
  return new Intl.NumberFormat(knownLocale(language), { useGrouping: false }).format(value);
}

function ownDay(at: Date, calendar: Calendar, timeZone: string): string {
  const [year = '', month = '', day = ''] = wallTime(at, timeZone).slice(0, 10).split('-');
  const parts = { day: String(Number(day)), month: calendar.months[Number(month) - 1] ?? month, year };
  const text = calendar.date.replace(/\{(\w+)\}/g, (_, name: keyof typeof parts) => parts[name]);
  return inDigits(text, calendar.digits);
}

const inDigits = (text: string, digits: string) =>
  text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);

/** British English, so that a day never reads as a month; another language Intl lacks gets numbers all can read. */
function intl(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(knownLocale(language), options);
}

function knownLocale(language: string): string {
  const wanted = language === 'en' ? 'en-GB' : language;
  return Intl.DateTimeFormat.supportedLocalesOf(wanted)[0] ?? 'en-GB';
}
