import { fold } from './fold.ts';
import type { Metadata } from './metadata.ts';
import { anyOf, labelled, only, startsWith } from './phrases.ts';

export type Signal = NonNullable<Metadata['signal']>;
export type Notice = { signal: Signal; sure: number };

type Words = {
  signal: Signal;
  /** Need a colon, brackets or a line of their own: in a sentence they are everyday words. */
  labels: string;
  /** Speak to desks wherever a line begins with them. */
  openings: string;
};

/** A kill comes first: it outweighs whatever else the line says. */
const NOTICES: readonly Words[] = [
  {
    signal: 'kill',
    labels: `
      kill | killed | mandatory kill | bulletin kill | story kill | kill notice | withdrawn | withdrawal | story withdrawn
      retraction | retracted | cancelled | canceled | takedown | iptal | haber iptali | iptal edildi
      geri çekildi | geri çekme | betal | betalkirin | nûçe betal e | vekişandin | hat betalkirin
      هەڵوەشاندنەوە | هەواڵەکە هەڵوەشایەوە | کشاندنەوە | إلغاء | الغاء | إلغاء خبر | إلغاء الخبر | سحب الخبر | سحب خبر
      ابطال | ابطال خبر | لغو خبر | حذف خبر | zurückgezogen | rückzug | annullierung | meldung zurückgezogen | annulation
      dépêche annulée | annulée | annulé | retrait | anulado | anulada | anulación | retirada | annullato | annullata
      annullamento | ritirata | cancelamento | anulação | отмена | intrekking | ingetrokken | аннулировано | отзыв | аннулирование
    `,
    openings: `
      mandatory kill | kill mandatory | please kill | kill story | kill the story | kill and do not use | kill notice
      attention kill | editors please kill | eds please kill | eds: please kill | editors, please kill
      this story has been withdrawn | this story is withdrawn | do not use story | please do not use
      haberimizi kullanmayınız | haberi kullanmayınız | haberimiz iptal edilmiştir | bu haber iptal edilmiştir
      lütfen haberi kullanmayınız | haberimiz geri çekilmiştir | haberimizi geri çekiyoruz | haberimizi iptal ediyoruz | ji kerema xwe nûçeyê bi kar neynin | nûçe hatiye betalkirin
      تکایە هەواڵەکە بەکارمەهێنن | تکایە ئەم هەواڵە بەکارمەهێنن | هەواڵەکە هەڵوەشێنراوەتەوە
      يرجى إلغاء الخبر | يرجى عدم استخدام | الرجاء إلغاء | يلغى الخبر | لطفا این خبر را منتشر نکنید | این خبر باطل است
      meldung nicht verwenden | meldung zurückgezogen | bitte verwenden sie die meldung nicht | bitte nicht verwenden | bitte meldung nicht | wir ziehen die meldung | die meldung wird zurückgezogen
      prière d'annuler | prière de ne pas utiliser | merci de ne pas utiliser | veuillez annuler | se anula | rogamos anulen
      se ruega anular | rogamos no utilicen | rogamos no usar | dépêche annulée | merci de ne pas diffuser | pedimos que não usem |
      favor não usar | favor desconsiderar | просим не использовать | si prega di annullare | si prega di non utilizzare | favor anular | просим аннулировать
    `,
  },
  {
    signal: 'correction',
    labels: `
      correction | corrections | corrected | corrects | corrective | writethru correction | clarification | clarifies
      refile | refiles | editing correction | düzeltme | düzeltilmiş | haber düzeltme | düzeltme notu | tekzip | açıklama ve düzeltme
      rastkirin | serrastkirin | sererastkirin | rastkirina nûçeyê
      ڕاستکردنەوە | راستکردنەوە | ڕاستکردنەوەی هەواڵ | تصحيح | تصويب | تصحيح خبر | تنويه وتصحيح | اصلاحیه | اصلاح | تصحیح
      berichtigung | korrektur | richtigstellung | berichtigt | correctif | rectificatif | rectification | erratum
      corrección | rectificación | fe de errores | correzione | rettifica | errata corrige | correção | retificação
      correctie | rectificatie | исправление | поправка | уточнение | διόρθωση
    `,
    openings: `
      annule et remplace | anula y sustituye | annulla e sostituisce | anula e substitui | ersetzt die meldung
      önceki haberimizin yerine | düzelterek yeniden geçiyoruz | düzeltilerek yeniden geçilmiştir
      corrects spelling | corrects name | corrects day | corrects date | corrects figure | corrects to
      corrects headline | corrects lead | corrects number | refiles to
    `,
  },
  {
    signal: 'update',
    labels: `
      update | updates | updated | adds | recasts | wrapup | writethru | 1st lead | 2nd lead | 3rd lead | new lead
      1st ld-writethru | 2nd ld-writethru | güncelleme | güncellendi | yeniden | ek bilgi | eklemeyle
      nûkirin | rojanekirin | hat nûkirin | نوێکردنەوە | تحديث | تحديثات | إضافة | به‌روزرسانی | بروزرسانی | تکمیلی
      aktualisierung | aktualisiert | neufassung | zusammenfassung | actualisation | mise à jour | actualisé | actualización
      actualizada | aggiornamento | atualização | обновление | обновлено | update met
    `,
    openings: `
      adds quotes | adds details | adds detail | adds background | adds comment | adds reaction | updates with
      recasts with | recasts lead | recasts headline | recasts throughout
      yeni bilgilerle | ayrıntılarla güncellendi | avec détails | actualisé avec | mit neuen details | aktualisiert mit
      con más detalles
    `,
  },
  {
    signal: 'advisory',
    labels: `
      advisory | advisories | media advisory | editors' advisory | news advisory | note to desks | duyuru | editörlere duyuru
      agahdarî ji edîtoran re | ئاگاداری بۆ سەرنووسەران | تنويه إلى المحررين | تنويه للمحررين | اطلاعیه برای سردبیران
      redaktioneller hinweis | vorankündigung | avis aux rédactions | aviso a los editores | avviso alle redazioni
    `,
    openings: 'advisory to editors | advisory for editors | attention news editors | attention news desks',
  },
];

const PATTERNS = NOTICES.map(({ signal, labels, openings }) => ({
  signal,
  label: labelled(labels),
  alone: only(labels),
  bracketed: startsWith(labels),
  opening: startsWith(openings),
}));

/** Nearly every line of a story is none: one look tells. */
const ANY = startsWith(NOTICES.map(({ labels, openings }) => `${labels}|${openings}`).join('|'));

const ABOUT_COPY =
  /(?<!\p{L})(?:para|graf|lead|quote|detail|headline|version|background|photo|picture|byline|dateline|story|copy|haber|ayrint|foto|nuce|wene|هەواڵ|خبر|تفاصیل|meldung|absatz|zitat|bild|depeche|citation|noticia|cita|notizia|dichiar|detalhe|сообщ|подроб)/u;

/** Wire services put the version before the headline: "UPDATE 2-Dockers walk out", "CORRECTED-…", "1re LEAD ". */
const PREFIX =
  /^\s?(?:(CORRECTED|CORRECTION|CORRECTS|REFILE|CLARIFIED)|(?:UPDATE|WRAPUP|RECASTS|ADDS|RECAP)(?:\s\d{1,2})?|(?:\d(?:st|nd|rd|th|re|e)\s(?:LEAD|LD)))\s?[-–:]\s?(?=\p{Lu})/u;
const LONGEST = 600;
/** Whom a notice is for may stand before it: "EDS: Please kill …". */
const TO_DESK = labelled(`
  eds | editors | note to editors | editors' note | editor's note | attention | attention editors | attn editors
  editörlere not | editörlerin dikkatine | ji edîtoran re | ملاحظة للمحررين | تنبيه للمحررين | تێبینی بۆ سەرنووسەران
  قابل توجه سردبیران | achtung redaktionen | an die redaktionen | attention rédactions | note aux rédactions
  dikkat | achtung | eilt achtung | atención | attenzione | atenção | внимание | تنبيه | ئاگاداری | agahdarî | توجه
`);
/** "(This May 4 story has been corrected to …)", and a story that is withdrawn and not to be used. */
const OF_THIS_STORY =
  /^[([]?\s?this (?:[\w.,]{1,12}\s){0,4}(?:story|article|report|version)\s(?:(corrects)|(?:has been|was)\s(?:(corrected|amended|refiled)|updated))(?!\p{L})/u;
const STORY_WORD = anyOf('story | item | copy | report | article | dispatch');
const TAKEN_BACK = anyOf('withdrawn | killed | retracted | cancelled | canceled');
const NOT_TO_USE = anyOf(
  'do not use | do not publish | do not run | please remove | please kill | must not be used',
);

/**
 * What a line says of the copy it stands in: that it is killed, corrected, updated, or a word to the desks; null for
 * anything else. A sentence of a story that only speaks of such things is none of them.
 */
export function noticeOf(text: string): Notice | null {
  const line = text.trim();
  if (line === '' || line.length > LONGEST) return null;
  const folded = fold(line);
  // What somebody is quoted with is the story's.
  if (/^["“”«»„‘]/.test(line)) return null;
  const idiom = idiomOf(folded);
  if (idiom) return idiom;
  const toDesk = TO_DESK.exec(folded);
  if (!toDesk && !ANY.test(folded)) return null;
  const cased = inCapitals(line);
  for (const { signal, label, alone, bracketed, opening } of PATTERNS) {
    if (opening.test(folded)) return { signal, sure: 0.95 };
    const named = label.exec(folded)?.[0];
    // A dash after an everyday word may be a headline's: "Cancelled – the festival that nobody wanted".
    if (named && (named.includes(':') || cased)) {
      if (signal === 'update' && tellsReaders(line.slice(named.length))) return null;
      return { signal, sure: cased ? 0.95 : 0.85 };
    }
    if (alone.test(folded) && (cased || isCaseless(line) || /^[^\p{L}\p{N}]/u.test(line)))
      return { signal, sure: 0.9 };
    if (signal !== 'kill' && /^[([]/.test(line) && /[)\]]$/.test(line) && bracketed.test(folded))
      return { signal, sure: 0.85 };
  }
  return toDesk ? noticeOf(line.slice(toDesk[0].length)) : null;
}

function idiomOf(folded: string): Notice | null {
  const ofThis = OF_THIS_STORY.exec(folded);
  if (ofThis) return { signal: ofThis[1] || ofThis[2] ? 'correction' : 'update', sure: 0.9 };
  const isKill = TAKEN_BACK.test(folded) && NOT_TO_USE.test(folded) && STORY_WORD.test(folded);
  return isKill ? { signal: 'kill', sure: 0.9 } : null;
}

/** Whether what stands behind "Update:" is a sentence of news ("… the ferry sails again …"), and no word about the copy. */
export function tellsReaders(rest: string): boolean {
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words >= 10 && /[.!?…؟۔]["”»]?\s{0,3}$/.test(rest) && !ABOUT_COPY.test(fold(rest));
}

/** What the version before a headline says; the headline stays what it is. */
export function prefixOf(headline: string): Notice | null {
  const match = PREFIX.exec(headline);
  return match && { signal: match[1] ? 'correction' : 'update', sure: 0.9 };
}

/** Whether the first word is in capitals, in a script that has them. */
function inCapitals(line: string): boolean {
  const first = firstWord(line);
  if (first === first.toLowerCase()) return false;
  return first === first.toUpperCase() || first === first.toLocaleUpperCase('tr');
}

function isCaseless(line: string): boolean {
  return /^\p{Lo}/u.test(firstWord(line));
}

function firstWord(line: string): string {
  return /\p{L}{2,}/u.exec(line)?.[0] ?? '';
}
