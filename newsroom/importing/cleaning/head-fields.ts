import { labelled } from '../phrases.ts';
import { as, type Block, cut, foldedHead, headOf, isProse, lengthOf, type Rule } from './block.ts';

const HEADLINE = labelled(`
  headline | title | subject | head | başlık | sernav | sernivîs
  سەردێڕ | ناونیشان | العنوان | عنوان
  titel | schlagzeile | überschrift | titre | titolo | título
`);
const OTHER = labelled(`
  slug | slugline | category | priority | urgency | date | time | from | to | keywords | tags | topic
  topics | section | word count | words | version | id | ref | service | language | kategori | tarih
  öncelik | etiketler | bölüm | kategorî | dîrok | beş
  پۆل | بەش | بەروار | القسم | التاريخ | التصنيف | كلمات مفتاحية | دسته | تاریخ | کد خبر
  ressort | datum | stichworte | rubrique | mots-clés | slug line | slugged | desk | item | item id | story id | embargo id | wordcount
  haber no | haber kodu | kısa ad | konu | servis | sayı | peyvên sereke | mijar | jimara nûçeyê | kod
  وشە سەرەکییەکان | بابەت | ژمارەی هەواڵ | رقم الخبر | الموضوع | الأولوية | موضوع | کلیدواژه‌ها | شماره خبر | اولویت
  priorität | kürzel | thema | meldungsnummer | priorité | catégorie | longueur | service | sección | categoría | fecha
  prioridad | palabras clave | categoria | data | priorità | parole chiave | prioridade | palavras-chave | рубрика | дата
`);
const HEAD_BLOCKS = 12;

/** "FERRY-RETURN/ (UPDATE 2)": words in capitals that hyphens tie together. */
const SLUG = /^[\p{Lu}\d]{2,20}(?:[-/][\p{Lu}\d]{2,20}){1,6}\/?(?:\s?[([][\p{Lu}\d\s]{1,20}[)\]])?$/u;

/** Transmission data: codes with figures and hyphens or slashes, hardly a word with small letters. */
function isWireHeader(text: string): boolean {
  if (text.length > 70 || /[.!?]$/.test(text)) return false;
  const codes =
    text.match(/(?<!\p{L})(?:\p{Lu}{1,6}[-_/]?\d{2,}|\d{3,}[-_/]?\p{Lu}{1,6}|\p{Lu}{2,4}[-_]\p{L}+)/gu)
      ?.length ?? 0;
  const words = text.match(/\p{Ll}{3,}/gu)?.length ?? 0;
  return (
    (codes >= 1 && words <= 2) ||
    SLUG.test(text.trim()) ||
    /^[\p{P}\p{S}\s\d]+$/u.test(text) ||
    isUrgency(text)
  );
}

function isUrgency(text: string): boolean {
  return /^[\s*!#:-]{0,6}(?:URGENT|BREAKING|FLASH|ALERT|BULLETIN|SON DAK[İI]KA|AC[İI]L|LEZGÎN|EILMELDUNG|عاجل|بەپەلە|فوری)[\s*!#:-]{0,6}$/u.test(
    text,
  );
}

/**
 * Fields and transmission data above the text: "Slug: …", "NARA-0231 POL", "URGENT". The value of a headline field
 * is the headline. Only looked for before the first paragraph of running text.
 */
export const markHeadFields: Rule = (blocks, source) => {
  const result: Block[] = [];
  let inHead = true;
  for (const [index, block] of blocks.entries()) {
    if (!inHead || block.decided || block.evidence.frame) {
      result.push(block);
      continue;
    }
    const found = index < HEAD_BLOCKS ? headField(block, source) : null;
    result.push(...(found ?? [block]));
    if (!found && isProse(block, source)) inHead = false;
  }
  return result;
};

function headField(block: Block, source: string): Block[] | null {
  const folded = foldedHead(block, source);
  const label = HEADLINE.exec(folded)?.[0].length ?? 0;
  if (label > 0 && lengthOf(block) < 300) {
    const name = cut(block, block.start, block.start + label, source);
    const headline = cut(block, block.start + label, block.end, source);
    if (name && headline) {
      return [as(name, 'furniture', 'field_label', 0.9), as(headline, 'headline', 'labelled_headline', 0.97)];
    }
  }
  if (lengthOf(block) < 160 && OTHER.test(folded)) return [as(block, 'furniture', 'wire_header', 0.85)];
  return isWireHeader(headOf(block, source)) ? [as(block, 'furniture', 'wire_header', 0.75)] : null;
}
