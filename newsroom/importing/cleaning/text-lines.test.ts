import { describe, expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { clean } from './clean.ts';

const HEADLINE = 'Clock of Port Vale to strike again before the winter';
const BODY =
  'The council of Port Vale met on Monday and agreed to mend the old clock before the winter comes.';
const MORE =
  'Nobody had expected an answer so soon, least of all the clock, which has been silent for years.';

/** What the last of the lines is taken for; set aside with a hyphen. */
function lastOf(...lines: string[]): string | undefined {
  const { source, segments } = readText(lines.join('\n'));
  const span = clean(source, segments).findLast(({ kind }) => kind !== 'space');
  return span && (span.kept ? span.kind : `-${span.kind}`);
}

describe('after the text', () => {
  test.each([
    ['(MORE TO FOLLOW)', '-furniture'],
    ['(DEVAMI VAR)', '-furniture'],
    ['(DIDOME)', '-furniture'],
    ['(يتبع)', '-furniture'],
    ['(درێژەی هەیە)', '-furniture'],
    ['(SIGUE)', '-furniture'],
    ['(à suivre)', '-furniture'],
    ['(Fortsetzung folgt)', '-furniture'],
    ['(продолжение следует)', '-furniture'],
    ['# # #', '-furniture'],
    ['NNNN', '-furniture'],
    ['HABERİN SONU', '-furniture'],
    ['/نهاية الخبر/', '-furniture'],
    ['(Reporting by Odile Brandt in Port Vale; Editing by Imke Sandoval)', '-byline'],
    ['Haberi hazırlayan: Gülşen Işıklar; Editör: İsmail Şengül', '-byline'],
    ['Nûçegihan: Berfîn Derwêş; Sererastkirin: Zelal Botan', '-byline'],
    ['إعداد: سعاد الخطيب؛ تحرير: نبيل مرسي', '-byline'],
    ['ئامادەکردن: کەریم دارتاش؛ سەرنووسەر: ژینۆ', '-byline'],
    ['گزارشگر: مینا راد؛ ویراستار: کاوه سپهری', '-byline'],
    ['Reportage de Paul Malvin ; édité par Anne Roche', '-byline'],
    ['Mitarbeit: Tilda Grün; Redaktion: Karl Lenz', '-byline'],
    ['Reporte de Inés Olalla; editado por Luis Vega', '-byline'],
    ['Servizio di Ada Malvini; a cura di Ugo Ponte', '-byline'],
    ['Con reportagem de Rui Mar; edição de Ana Foz', '-byline'],
    ['Репортаж: Олег Маяков; редактор: Анна Речная', '-byline'],
    ['© 2026 Agencia del Faro. Todos los derechos reservados.', '-rights_notice'],
    ['RIPRODUZIONE RISERVATA © Agenzia del Faro', '-rights_notice'],
    ['Todos os direitos reservados. A reprodução sem autorização é proibida.', '-rights_notice'],
    ['Alle rechten voorbehouden aan het Persbureau Oosterzand.', '-rights_notice'],
    ['Все права защищены. Перепечатка без разрешения запрещена.', '-rights_notice'],
    ['כל הזכויות שמורות לסוכנות המגדלור', '-rights_notice'],
    ['Tüm hakları Kuzey Ajansı’na aittir. İzinsiz yayımlanamaz.', '-rights_notice'],
    ['Hemû mafên vê nûçeyê parastî ne. Bê destûra nivîskî nayê bikaranîn.', '-rights_notice'],
    ['هەموو مافەکان پارێزراون. بەبێ مۆڵەت بڵاوکردنەوەی قەدەغەیە.', '-rights_notice'],
    ['جميع الحقوق محفوظة. لا يجوز إعادة النشر دون إذن خطي.', '-rights_notice'],
    ['تمامی حقوق محفوظ است. بازنشر بدون مجوز ممنوع است.', '-rights_notice'],
    ['Alle Rechte vorbehalten. Weiterverbreitung ohne Genehmigung untersagt.', '-rights_notice'],
    ['Tous droits réservés. Reproduction interdite sans autorisation.', '-rights_notice'],
  ])('%s', (line, kind) => {
    expect(lastOf(HEADLINE, '', BODY, MORE, line)).toBe(kind);
  });
});

describe('sentences of a story that only speak of such things', () => {
  test.each([
    'More than forty people came to see the clock, and most of them stayed until it had struck twelve.',
    'Editing by candlelight, the poet of Low Marling finished her third book in a single winter night.',
    'Share prices of the salt company fell sharply on Monday after half of its pans had been flooded.',
    'Copyright was on nobody’s mind when the choir of the island first sang the old fishermen’s song.',
    'Reportage und Dichtung lagen in seinem Werk stets nah beieinander, erinnert sich eine Schülerin.',
    'La reproducción de las anguilas preocupa a los pescadores, que llevan diez años sin ver crías.',
    'Devamı var mı diye soran okurlara yazar, romanın burada bittiğini ve kendisinin de yorulduğunu söyledi.',
    'Mafên gundiyan di peymanê de hatin nivîsandin û her kes bi dilekî rehet vegeriya mala xwe.',
    'حقوق الصيادين كانت محور اجتماع البلدية يوم الاثنين، ولم يخرج أحد منه راضيا تماما.',
    'La fin de la grève a surpris tout le monde, à commencer par les grévistes eux-mêmes, lundi matin.',
  ])('%s', (line) => {
    expect(lastOf(HEADLINE, '', BODY, line, MORE, line)).toBe('paragraph');
  });
});

test.each(['Slug line: CLOCK-MENDED', 'Konu: Saat', 'Mijar: Demjimêr', 'الموضوع: الساعة', 'Priorität: 4'])(
  'a field above the text: %s',
  (line) => {
    const { source, segments } = readText([line, HEADLINE, '', BODY, MORE].join('\n'));
    expect(clean(source, segments)[0]).toMatchObject({
      kind: 'furniture',
      kept: false,
      reason: 'wire_header',
    });
  },
);
