import { expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { clean } from './clean.ts';

const HEADLINE = 'Clock of Port Vale to strike again before the winter';
const BODY =
  'The council of Port Vale met on Monday and agreed to mend the old clock before the winter comes.';

/** Kinds of all spans but white space; those set aside with a hyphen. */
function kindsOf(...lines: string[]): string[] {
  const { source, segments } = readText(lines.join('\n'));
  return clean(source, segments)
    .filter((span) => span.kind !== 'space')
    .map((span) => (span.kept ? span.kind : `-${span.kind}`));
}

test.each([
  'EMBARGOED UNTIL 0600 GMT, TUESDAY 24 NOVEMBER',
  '*** STRICT EMBARGO: 24 November, 00.01 ***',
  'NOT FOR RELEASE BEFORE 24 NOVEMBER 2026, 6 A.M.',
  'HOLD FOR RELEASE AT 0600 GMT',
  '24 Kasım 2026 saat 09:30’a kadar ambargoludur',
  'AMBARGOLU: 24 Kasım 09.30',
  'Salı 09.30’dan önce yayımlanamaz',
  'Embargo heta 24ê Mijdarê demjimêr 09:30',
  'Heta roja sêşemê demjimêr 09:30 nayê weşandin',
  'بڵاونەکرێتەوە هەتا ڕۆژی سێشەممە کاتژمێر ٩:٣٠',
  'محظور النشر حتى الساعة ٠٦٠٠ بتوقيت غرينتش',
  'ليس للنشر قبل الثلاثاء الساعة 09:30',
  'غیر قابل انتشار تا سه‌شنبه ساعت ۹:۳۰',
  'SPERRFRIST: 24. November, 6.00 Uhr',
  'Gesperrt bis Dienstag, 6 Uhr',
  "SOUS EMBARGO JUSQU'AU 24 NOVEMBRE 6H00",
  'Ne pas diffuser avant mardi 6h00',
  'EMBARGO HASTA EL 24 DE NOVIEMBRE, 9.00',
  'Sotto embargo fino a martedì 24 novembre, ore 9.00',
  'SOB EMBARGO ATÉ TERÇA, 9:00',
  'Под эмбарго до 24 ноября, 9:00',
])('an embargo line: %s', (line) => {
  expect(kindsOf(line, HEADLINE, '', BODY)).toEqual(['-embargo', 'headline', 'paragraph']);
});

test.each([
  'Under embargo for ten years, the island of Saint Orrin has learned to bake its bread without any wheat.',
  'Embargoed until 2019, the archive of the harbour is now open to anyone who can read the old Latin letters.',
  'The arms embargo until 2030 was lifted by the parliament of Marland on Tuesday at the request of the navy.',
  'Ambargo altındaki ada, on yıldır ekmeğini buğdaysız yapıyor ve bundan şikâyet etmiyor, dedi muhtar.',
  'حظر النشر الذي فرضته المحكمة على القضية أثار غضب الصحفيين في المدينة وخارجها طوال الأسبوع الماضي.',
  'Gesperrt bis zum Frühjahr bleibt die Brücke von Niederquell, weil die Schwalben dort ihre Nester haben.',
  'Sous embargo depuis dix ans, les habitants de l’île ont appris à faire leur pain avec des châtaignes.',
])('a story about an embargo: %s', (line) => {
  expect(kindsOf(HEADLINE, '', BODY, line)).toEqual(['headline', 'paragraph', 'paragraph']);
});
