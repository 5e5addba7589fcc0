import { fold } from './fold.ts';
import { anyOf } from './phrases.ts';

/** Minutes east of Greenwich of the zones that embargo lines name by letters. */
const LETTERS: Record<string, number> = {
  z: 0, gmt: 0, utc: 0, tmg: 0, bst: 60, cet: 60, mez: 60, cest: 120, mesz: 120, eet: 120, eest: 180, trt: 180,
  tsi: 180, ast: 180, msk: 180, мск: 180, est: -300, edt: -240, mst: -420, mdt: -360, pst: -480, pdt: -420,
}; // biome-ignore format: a table reads better several to a line

/** Zones by words: an IANA zone, whose summer time counts, and how newsrooms call it. */
const WORDS: readonly [zone: string, words: string][] = [
  [
    'UTC',
    `greenwich | greenwich mean time | greenwich saati | greenwichê | غرينتش | جرينتش | گرينتش | گرینیچ | گرینویچ | по гринвичу | гринвичу`,
  ],
  [
    'Europe/London',
    'london time | uk time | heure de londres | ortszeit london | بتوقيت لندن | londra saati',
  ],
  [
    'Europe/Paris',
    'paris time | heure de paris | heures de paris | بتوقيت باريس | ora di parigi | hora de parís',
  ],
  ['Europe/Berlin', 'berlin time | berliner zeit | deutscher zeit | heure de berlin | بتوقيت برلين'],
  ['Europe/Madrid', 'madrid time | hora de madrid | hora peninsular | heure de madrid'],
  ['Europe/Rome', 'rome time | ora di roma | ora italiana | heure de rome'],
  ['Europe/Lisbon', 'lisbon time | hora de lisboa'],
  ['Europe/Moscow', 'moscow time | по москве | московскому времени | moskova saati | بتوقيت موسكو'],
  [
    'Europe/Istanbul',
    'istanbul time | turkey time | türkiye time | türkiye saati | türkiye saatiyle | istanbul saati | بتوقيت تركيا | بتوقيت إسطنبول | bi demjimêra tirkiyeyê',
  ],
  [
    'Asia/Baghdad',
    'baghdad time | erbil time | بتوقيت بغداد | بتوقيت أربيل | بەکاتی هەولێر | بە کاتی هەولێر | بەکاتی بەغدا | بە کاتی بەغدا | بەکاتی کوردستان | bi demjimêra hewlêrê | bağdat saati',
  ],
  [
    'Asia/Riyadh',
    'mecca time | makkah time | riyadh time | بتوقيت مكة | بتوقيت مكة المكرمة | بتوقيت السعودية | بتوقيت الرياض',
  ],
  ['Asia/Beirut', 'beirut time | بتوقيت بيروت'],
  ['Africa/Cairo', 'cairo time | بتوقيت القاهرة | heure du caire'],
  ['Asia/Damascus', 'damascus time | بتوقيت دمشق'],
  ['Asia/Tehran', 'tehran time | به وقت تهران | بتوقيت طهران | به وقت ایران'],
  ['America/New_York', 'eastern time | new york time | u.s. eastern | heure de new york'],
];
const PATTERNS = WORDS.map(([zone, words]) => ({ zone, pattern: anyOf(words) }));
const BY_LETTERS = new RegExp(`(?<!\\p{L})(${Object.keys(LETTERS).map(fold).join('|')})(?!\\p{L})`, 'u');
/** Letters that mean several zones, and "local time" of a place that isn't named: a person has to say. */
const UNCLEAR = anyOf(`
  ist | cst | cdt | wast | local time | ortszeit | heure locale | heures locales | yerel saat | yerel saatle | hora local | ora locale
  بالتوقيت المحلي | التوقيت المحلي | به وقت محلی | بەکاتی ناوخۆ | bi demjimêra herêmî | местного времени | местному времени
`);
/** Offsets stand behind the time, GMT or a bracket, so that the hyphen of a date or a slug is none. */
const SIGNED = /(?:\d|\d\s|gmt\s?|utc\s?|[([])([+-])(\d{1,2})(?::?(\d{2}))?(?![\d:.-])/;

/** A zone: minutes east of Greenwich, or an IANA name. `unclear` when the line names one that can't be told. */
export type Zone = { minutes: number } | { name: string } | 'unclear';

/** The zone that a folded embargo line names; null when it names none. */
export function zoneIn(folded: string): Zone | null {
  const signed = SIGNED.exec(folded);
  if (signed) {
    const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0);
    return minutes <= 14 * 60 ? { minutes: signed[1] === '-' ? -minutes : minutes } : 'unclear';
  }
  const named = PATTERNS.find(({ pattern }) => pattern.test(folded));
  if (named) return { name: named.zone };
  if (UNCLEAR.test(folded)) return 'unclear';
  const letters = BY_LETTERS.exec(folded)?.[1];
  if (letters !== undefined) return { minutes: LETTERS[letters] ?? 0 };
  return /\d\s?(?:[ap]\.?m\.?\s)?et(?![\p{L}])/u.test(folded) ? { name: 'America/New_York' } : null;
}
