import { fold } from '../fold.ts';
import { BYLINE_LABELS, BYLINE_OPENINGS } from '../labels.ts';
import { anyOf, labelled, startsWith } from '../phrases.ts';
import {
  as,
  type Block,
  cut,
  endsSentence,
  foldedHead,
  headOf,
  isProse,
  lengthOf,
  type Rule,
  wordCount,
} from './block.ts';
import { isDateLine } from './furniture-lines.ts';

const LABEL = labelled(BYLINE_LABELS);
const OPENING = startsWith(BYLINE_OPENINGS);
const PRODUCTION = startsWith(`
  reporting by | additional reporting | writing by | editing by | edited by | compiled by
  translated by | with reporting by | (reporting by | haberin editörü | editör | redaksiyon | çeviri
  edîtor | werger | wergêr
  وەرگێڕان | ترجمة | تحرير | ترجمه
  reporting and writing by | photography by | produced by | muhabirler | haberi yazan | haberi hazırlayan | düzenleyen
  editörler | yayına hazırlayan | çeviren | nûçegihan | sererastkirin | amadekirina nûçeyê | ragihandin
  ئامادەکردن | دەستکاریکردن | وەرگێڕانی | سەرنووسەر | إعداد | كتابة وتحرير | تغطية صحفية | شارك في التغطية | التحرير
  دەستکاری | ویراستار | ویرایش | گزارشگر | مترجم
  redaktion | redigiert von | bearbeitet von | berichtet von | übersetzung | übersetzt von | mitarbeit | mit material von
  édité par | édition | reportage de | reportage | rédigé par | version française | traduction | avec
  reporte de | con información de | editado por | edición de | información de | traducido por | a cura di | redazione
  servizio di | modifica di | con reportagem de | edição de | reportagem de | bewerkt door | vertaald door
  репортаж | редактор | редактирование | перевод
`);
/** In brackets at the end, names may stand before what they did. */
const PRODUCED = anyOf(`
  editing by | edited by | reporting by | writing by | redigiert von | bearbeitet von | édité par | édition de | editado por | edición de
  a cura di | edição de | editado por | düzenleyen | editör | redaktion | sererastkirin | تحرير | ویرایش | دەستکاری
`);
const CONTRIBUTED = anyOf(`
  contributed to this report | contributed to this story | contributed to this article | contributed reporting
  habere katkıda bulundu | habere katkıda bulundular | ji bo vê nûçeyê alîkarî kir | ساهم في هذا التقرير | ساهم في إعداد هذا التقرير
  a contribué à cet article | ont contribué à cet article | a contribué à cette dépêche | hat zu diesem bericht beigetragen
  contribuyó a este reportaje | contribuyó a este informe | contribuyó a este artículo | ha collaborato a questo articolo
  contribuiu para esta reportagem
`);
const LONGEST = 140;
const HEAD_BLOCKS = 14;

/** Whether the words after "By" look like names: capitals in scripts that have them, and few words. */
function namesFollow(text: string): boolean {
  const words = text.split(/[\s,|/·•&–-]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > 12) return false;
  const cased = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const caseless = words.filter((word) => /^\p{Lo}/u.test(word)).length;
  return cased + caseless >= words.length * 0.5;
}

/** Whether a line goes on as lists of staff do; a sentence may begin with "Editing by candlelight" too. */
function listsNames(line: string, from: number): boolean {
  if (/[;:؛]/.test(line) || /^\s?[([]/.test(line)) return true;
  return line.length <= LONGEST && (!endsSentence(line) || namesFollow(line.slice(from)));
}

/** "(Jane Roe, editing by John Doe)", and "Jane Roe contributed to this report." */
function isStaffLine(head: string, folded: string): boolean {
  if (/^[([][^()[\]]{5,200}[)\]]\s{0,3}$/.test(head.trim())) return PRODUCED.test(folded);
  const words = CONTRIBUTED.exec(folded);
  return words !== null && folded.slice(words.index + words[0].length).trim().length <= 2;
}

/**
 * Who wrote it: "By Jane Doe", "Haber: …", "بقلم …", above the text or right at its end; and, after the text, who
 * reported and edited it, which is set aside.
 */
export const markBylines: Rule = (blocks, source) => {
  const firstProse = blocks.findIndex((block) => !block.decided && isProse(block, source));
  const lastProse = blocks.findLastIndex((block) => !block.decided && isProse(block, source));
  return blocks.flatMap((block, index): Block | Block[] => {
    // A byline with a date behind it looks like a date line.
    if (block.reason === 'names_author') return withoutDate(block, source);
    const free = !block.decided || block.reason === 'date_line';
    if (!free || lengthOf(block) > 260) return block;
    const head = headOf(block, source);
    const folded = foldedHead(block, source);
    if (
      index > 0 &&
      index >= lastProse &&
      PRODUCTION.test(folded) &&
      listsNames(head, PRODUCTION.exec(folded)?.[0].length ?? 0)
    ) {
      return as(block, 'byline', 'production_credit', 0.85, false);
    }
    if (index > 0 && index >= lastProse && isStaffLine(head, folded))
      return as(block, 'byline', 'production_credit', 0.82, false);
    if (lengthOf(block) > LONGEST || wordCount(head) > 16) return block;
    const near = index <= Math.max(firstProse, 0) + 1 && index < HEAD_BLOCKS;
    const atEnd = index > lastProse;
    const label = LABEL.test(folded);
    const opened = OPENING.exec(folded)?.[0].length ?? 0;
    const opening = opened > 0 && namesFollow(head.slice(opened)) && !endsSentence(head);
    if ((label || opening) && index > 0 && (near || atEnd) && !endsWithColon(head)) {
      return withoutDate(block, source).map((part, at) =>
        at === 0 ? as(part, 'byline', 'names_author', label && opening ? 0.95 : 0.88) : part,
      );
    }
    return block;
  });
};

/** Cuts the date off that some put behind the name: "By Jane Doe, 3 May 2026". */
function withoutDate(block: Block, source: string): Block[] {
  const text = headOf(block, source);
  const starts = [...text.matchAll(/\S+/g)].map((match) => match.index);
  // The shortest ending that is a date, and the day before it.
  let at = starts.findLastIndex((start) => isDateLine(fold(text.slice(start))));
  while (at > 1 && /^[\d٠-٩۰-۹]/.test(text.slice(starts[at - 1]))) at--;
  const before = text
    .slice(0, Math.max(0, starts[at] ?? 0))
    .replace(/(?:\s(?:on|am|le))?[\s,|·•–-]{1,5}$/, '').length;
  if (at < 2 || before < 5) return [block];
  const name = cut(block, block.start, block.start + before, source);
  const date = cut(block, block.start + before, block.end, source);
  return name && date ? [name, as(date, 'furniture', 'date_line', 0.8)] : [block];
}

function endsWithColon(text: string): boolean {
  return /[:：]\s*$/.test(text);
}
