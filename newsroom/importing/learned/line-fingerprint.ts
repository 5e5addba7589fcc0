import { createHash } from 'node:crypto';
import { MONTHS } from '../cleaning/furniture-lines.ts';
import { wordsOf } from '../duplicates/shingles.ts';

const WEEKDAYS = `
  monday | tuesday | wednesday | thursday | friday | saturday | sunday | pazartesi | salı | çarşamba | perşembe
  cuma | cumartesi | pazar | duşem | sêşem | çarşem | pêncşem | şemî | yekşem
  دووشەممە | سێشەممە | چوارشەممە | پێنجشەممە | هەینی | شەممە | یەکشەممە
  الاثنين | الإثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت | الأحد
  دوشنبه | سه‌شنبه | چهارشنبه | پنجشنبه | جمعه | شنبه | یکشنبه
  montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonnabend | sonntag
  lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche
`;

/** Words that change from day to day in a line that stays the same. */
const OF_THE_DAY = new Set(wordsOf(`${MONTHS} ${WEEKDAYS}`));

/** UTF-16 units that a line may have: what is longer is a paragraph, and belongs to one story. */
const LONGEST_LINE = 400;
const FEWEST_LETTERS = 3;

/**
 * What a line is known by: 16 bytes of the SHA-256 of its words, without case, accents and punctuation, with figures,
 * months and days of the week masked, so that "Subscribe by 12 May" is "Subscribe by 13 June". As hexadecimal digits.
 * Null for what is no line: longer than 400 units, or hardly a letter beside its dates.
 */
export function lineFingerprint(text: string): string | null {
  const line = text.trim();
  if (line.length > LONGEST_LINE) return null;
  const words = wordsOf(line).map((word) =>
    OF_THE_DAY.has(word) ? '#' : word.replace(/\d+(?:st|nd|rd|th)?/g, '#'),
  );
  const steady = words.filter((word, index) => word !== '#' || words[index - 1] !== '#').join(' ');
  if ((steady.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
  return createHash('sha256').update(steady).digest('hex').slice(0, 32);
}
