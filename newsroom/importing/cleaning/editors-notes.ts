import { tellsReaders } from '../notices.ts';
import { labelled, startsWith } from '../phrases.ts';
import { as, eachOpen, foldedHead, headOf, lengthOf, type Rule } from './block.ts';

const LABEL = labelled(`
  eds | editors | editor | editors' note | editor's note | editors note | note to editors
  attention editors | attn editors | attention | attn | note to desks | desks | adds | updates
  corrects | correction | corrected | recasts | refiles | update | kill | advisory
  not for publication | editöre not | editörlere not | editörün notu | editör notu | redaksiyon notu
  düzeltme | güncelleme | not | ji edîtoran re | nîşeya edîtor | nîşe ji edîtoran re | têbînî
  têbîniya edîtor | rastkirin | nûkirin
  تێبینی بۆ سەرنووسەران | تێبینی سەرنووسەر | تێبینی بۆ نووسەران | تێبینی | ڕاستکردنەوە | نوێکردنەوە
  ملاحظة للمحررين | ملاحظة المحرر | ملاحظة إلى المحررين | تصحيح | تحديث | إلى المحررين
  یادداشت سردبیر | توجه سردبیران | قابل توجه سردبیران | اصلاحیه | به‌روزرسانی
  achtung redaktionen | an die redaktionen | redaktionshinweis | hinweis an die redaktionen
  anmerkung der redaktion | berichtigung | korrektur | aktualisierung | note à la rédaction
  note aux rédactions | attention rédactions | ndlr | précision | rectificatif
  ji bo edîtoran | nîşe ji bo edîtoran | تێبینی دەستەی نووسەران | بۆ سەرنووسەران | یادداشت برای سردبیران
  nota a los editores | nota de los editores | atención editores | nota per le redazioni | nota alle redazioni
  attenzione redazioni | nota aos editores | atenção editores | noot voor de redactie | let op redacties
  вниманию редакторов | примечание для редакторов
`);
/** What notes in brackets say of the copy: that something was added to it, or comes with it. */
const IN_BRACKETS = startsWith(`
  ayrıntılar eklendi | detaylar eklendi | ayrıntılarla | güncellendi | yeniden yazıldı | fotoğraflı | görüntülü
  bi hûrgiliyan | hûrgilî hatin zêdekirin | bi wêneyan | وردەکاری زیادکرا | بە زیادکردنی | لإضافة | إضافة | مع إضافة | يضيف | مع صور
  افزودن | با جزئیات | با عکس
  neu | durchgehend neu | neu mit | mit bild | mit bildern | mit grafik | ergänzt | überblick | ajoute | actualise | actualisé
  corrige | précise | actualiza | amplía | añade | aggiorna | aggiunge | corregge | atualiza | acrescenta
  добавлены | добавлена | дополнено | обновлено | уточнено
`);
const WITH_PICTURES =
  /^[\s\p{P}]{0,3}(?:with|mit|avec|con|com)\s(?:\p{L}{1,15}\s){0,2}(?:photos?|pictures?|graphics?|video|bild(?:ern)?|fotos?)[\s\p{P}]{0,3}$/u;
const LONGEST_IN_BRACKETS = 160;

/** Openings of notes that need no colon, but the rest of the line is about the copy. */
const OPENING = startsWith(`
  adds | updates | updates with | corrects | corrects spelling | recasts | refiles | refiles to
  adds quotes | adds details | eds | editors please note | note to editors | attention editors
  ملاحظة للمحررين
  achtung redaktionen | attention rédactions | editörlerin dikkatine
`);
const ABOUT_COPY =
  /(?:\bpara|\bgraf|\blead\b|\bquote|\bspelling|\bdetail|\bheadline|\bversion|\bbackground|\bphoto|\bbyline|\bdateline|\bstory\b)/;
const LONGEST = 600;

function isNote(head: string, folded: string): boolean {
  const label = LABEL.exec(folded)?.[0];
  if (label !== undefined && !(/update/.test(label) && tellsReaders(head.slice(label.length)))) return true;
  if (WITH_PICTURES.test(folded)) return true;
  const bracketed = /^[([].{3,160}[)\]]$/.test(head.trim());
  if (bracketed && head.length <= LONGEST_IN_BRACKETS && IN_BRACKETS.test(folded)) return true;
  if (!OPENING.test(folded)) return false;
  // "Adds" may open a sentence of the story; a note is in brackets or capitals, or speaks about the copy.
  const first = /\p{L}+/u.exec(head)?.[0] ?? '';
  return (
    /^[\s]*[([]/.test(head) ||
    (first.length > 2 && first === first.toUpperCase() && first !== first.toLowerCase()) ||
    ABOUT_COPY.test(folded)
  );
}

/** Notes from the agency to the desk: EDS:, CORRECTS, "Note to editors", in any of the newsroom's languages. */
export const markEditorsNotes: Rule = (blocks, source) =>
  eachOpen(blocks, (block) => {
    if (lengthOf(block) > LONGEST) return block;
    const head = headOf(block, source);
    return isNote(head, foldedHead(block, source))
      ? as(block, 'editors_note', 'note_to_editors', 0.85)
      : block;
  });
