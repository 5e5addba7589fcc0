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
`);

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
  if (LABEL.test(folded)) return true;
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
