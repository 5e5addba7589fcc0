import { describe, expect, test } from 'vitest';
import { clean } from './cleaning/clean.ts';
import { readText } from './formats/text.ts';
import { emptyMetadata } from './metadata.ts';
import { signalOf } from './signals.ts';

const HEADLINE = 'Clock of Port Vale to strike again before the winter';
const BODY =
  'The council of Port Vale met on Monday and agreed to mend the old clock before the winter comes.';
const MORE =
  'Nobody had expected an answer so soon, least of all the clock, which has been silent for years.';

function read(lines: string[], metadata = emptyMetadata()) {
  const { source, segments } = readText(lines.join('\n'));
  const spans = clean(source, segments);
  const found = signalOf(source, spans, metadata);
  const where = typeof found.where === 'number' ? spans[found.where] : undefined;
  return { ...found, aside: where ? !where.kept : null, text: where && source.slice(where.start, where.end) };
}

describe('lines that speak of the copy are told, and set aside', () => {
  test.each([
    ['KILL', 'kill'],
    ['MANDATORY KILL', 'kill'],
    ['*** MANDATORY KILL ***', 'kill'],
    ['KILL: Clock of Port Vale', 'kill'],
    ['EDITORS: Please kill the story slugged CLOCK; the clock does not exist.', 'kill'],
    ['ATTENTION EDITORS: MANDATORY KILL of CLOCK', 'kill'],
    ['Please kill the story slugged CLOCK. The source has withdrawn the statement.', 'kill'],
    ['WITHDRAWN: Clock of Port Vale', 'kill'],
    ['This story has been withdrawn because the interview could not be confirmed.', 'kill'],
    ['İPTAL', 'kill'],
    ['İPTAL: Saat haberi', 'kill'],
    ['Haberimiz iptal edilmiştir, kullanmayınız.', 'kill'],
    ['BETAL: Nûçeya demjimêrê', 'kill'],
    ['هەڵوەشاندنەوە: هەواڵی کاتژمێرەکە', 'kill'],
    ['إلغاء: خبر الساعة القديمة', 'kill'],
    ['يرجى عدم استخدام الخبر السابق عن الساعة', 'kill'],
    ['ابطال خبر: ساعت قدیمی', 'kill'],
    ['ZURÜCKGEZOGEN: Turmuhr schlägt wieder', 'kill'],
    ['Bitte Meldung nicht verwenden, die Uhr steht noch.', 'kill'],
    ['ANNULATION: l’horloge de Saint-Malvin', 'kill'],
    ['Prière de ne pas utiliser la dépêche précédente', 'kill'],
    ['ANULADO: reloj de la plaza', 'kill'],
    ['Si prega di annullare la notizia precedente', 'kill'],
    ['АННУЛИРОВАНО: часы на площади', 'kill'],
    ['CORRECTION: In paragraph 3 the clock is from 1846, not 1946.', 'correction'],
    ['(Corrects spelling of clockmaker’s name in paragraph 4)', 'correction'],
    ['CORRECTS day of the meeting to Monday', 'correction'],
    ['DÜZELTME: Üçüncü paragrafta saatin yapım yılı düzeltilmiştir.', 'correction'],
    ['Rastkirin: Navê demjimêrsaz Tadeûs e.', 'correction'],
    ['ڕاستکردنەوە: ناوی وەستاکە کەریمە.', 'correction'],
    ['تصحيح: الساعة من عام 1846', 'correction'],
    ['اصلاحیه: ساعت متعلق به سال ۱۲۲۵ است', 'correction'],
    ['BERICHTIGUNG: Die Uhr stammt von 1846.', 'correction'],
    ['ANNULE ET REMPLACE la dépêche de 9h10', 'correction'],
    ['RECTIFICATIF', 'correction'],
    ['CORRECCIÓN: el reloj es de 1846', 'correction'],
    ['RETTIFICA: l’orologio è del 1846', 'correction'],
    ['ИСПРАВЛЕНИЕ: часы 1846 года', 'correction'],
    ['ADDS quotes from the clockmaker, background', 'update'],
    ['(Updates with reaction from the union)', 'update'],
    ['RECASTS lead, adds details', 'update'],
    ['WRAPUP', 'update'],
    ['GÜNCELLEME: Belediyenin açıklaması eklendi', 'update'],
    ['NÛKIRIN: Bi daxuyaniya şaredariyê', 'update'],
    ['تحديث: إضافة بيان البلدية', 'update'],
    ['AKTUALISIERUNG: mit Zitat', 'update'],
    ['ACTUALISATION : ajoute une citation', 'update'],
    ['ADVISORY: The clock will strike at noon; pictures follow.', 'advisory'],
  ])('%s', (line, signal) => {
    const found = read([line, HEADLINE, '', BODY, MORE]);
    expect(found).toMatchObject({ signal, aside: true, text: line });
  });
});

describe('stories about such things are no notices', () => {
  test.each([
    'Cancelled – the festival that nobody in Port Vale had wanted anyway, said its own director.',
    'Kill switch found in the harbour crane of Port Vale',
    'The kill was confirmed by two hunters, who had seen the wolf fall below Mount Gristle on Sunday.',
    'Corrections officers of Vell walked out on Monday, leaving the old prison to its three inmates.',
    'Withdrawn from the sale at the last minute, the clock went back to the attic of the museum.',
    'Update of the timetable angers the dockers’ cousins at the railway, who had asked for a later train.',
    'İptal edilen feribot seferleri pazartesi sabahından itibaren yeniden başlayacak, belediye açıkladı.',
    'Düzeltme yapılan listede on iki köyün adı ilk kez kendi dilinde yer aldı, halk sevindi.',
    'إلغاء الرحلات الجوية بسبب الرياح أربك آلاف المسافرين في المطار صباح الاثنين.',
    'Korrektur der Landesgrenze: darüber streiten beide Dörfer seit achtzig Jahren mit großer Ausdauer.',
    'L’annulation du concert a déçu les habitants, venus de toute la vallée écouter la vieille horloge.',
    'Betalkirina seferan hezar rêwî li benderê hiştin û kesî nezanî çi bike.',
    'ڕاستکردنەوەی نەخشەی گوندەکە دە ساڵی خایاند و هێشتا کەس لێی ڕازی نییە.',
  ])('%s', (line) => {
    expect(read([HEADLINE, '', BODY, line, MORE])).toMatchObject({ signal: null, where: null });
  });
});

test.each([
  ['UPDATE 2-Dockers of Port Vale walk out for a third day', 'update'],
  ['CORRECTED-Dockers of Port Vale walk out for a third day', 'correction'],
])('a version before the headline is told, and the headline stays: %s', (headline, signal) => {
  expect(read([headline, '', BODY, MORE])).toMatchObject({ signal, aside: false, text: headline });
});

test('a kill outweighs an update, and the agency’s data needs no words', () => {
  expect(read(['ADDS quotes', 'MANDATORY KILL', HEADLINE, '', BODY, MORE])).toMatchObject({ signal: 'kill' });
  expect(read([HEADLINE, '', BODY], { ...emptyMetadata(), status: 'canceled' })).toMatchObject({
    signal: 'kill',
    where: 'metadata',
  });
  expect(
    read([HEADLINE, '', BODY], { ...emptyMetadata(), editorsNote: 'Correction: it was Monday' }),
  ).toMatchObject({ signal: 'correction', where: 'metadata' });
  expect(read([HEADLINE, '', BODY])).toMatchObject({ signal: null, where: null });
});
