import { listStart } from '../document/list-start.ts';
import { fold } from './fold.ts';
import { labelled, startsWith } from './phrases.ts';
import type { Mark } from './schema.ts';

/** "Source:" in the languages that copy comes in. */
export const SOURCE_LABELS = `
  source | sources | credit | agency | kaynak | haber kaynağı | ajans | çavkanî | jêder
  سەرچاوە | سه‌رچاوه | المصدر | مصدر | المصادر | منبع
  quelle | quellen | fuente | fonte | bron | agence | источник
`;

/** Labels before the name of who wrote or reported it; they need a colon. */
export const BYLINE_LABELS = `
  haber | muhabir | yazan | haber merkezi | hazırlayan | röportaj | nûçe | nûçegihan | nivîskar
  amadekar | amadekirin
  بقلم | كتب | كتبت | تقرير | إعداد | تحرير | نووسین | نووسینی | ئامادەکردنی | ڕاپۆرت | راپۆرت
  پەیامنێر | نویسنده | گزارش | گزارش از | خبرنگار
  autor | autorin | bericht | text | texte | author | reporter | written by | words | story by
  report by | by | von | par | auteur | de notre correspondant
`;

/** Words that open a byline without a colon; a name has to follow. */
export const BYLINE_OPENINGS = `
  by | posted by | written by | reported by | from our correspondent | story by | report by | words by | von | par | ji aliyê
  بقلم | كتب | كتبت | نووسینی | نوشته | به قلم
`;

const SOURCE_LABEL = labelled(SOURCE_LABELS);
const BYLINE_LABEL = labelled(BYLINE_LABELS);
const BYLINE_OPENING = startsWith(BYLINE_OPENINGS);
const LIST_SIGN = /^(?:[-–—•*·▪‣◦●○■□►–]|\(?[\d٠-٩۰-۹]{1,3}[.)]|\(?[a-z][)])\s+/;
/** Kurmanji wraps the name: "Ji aliyê … ve". */
const CIRCUMFIX = /\sve$/;
const NUMBER_SIGN = /^\(?[\d٠-٩۰-۹]/;
const DATELINE_DASH = /\s*[-–—:.]+\s*$/;
const DATELINE_AGENCY = /[([]\s*([^()[\]]{2,40}?)\s*[)\]]/;

/** A byline without its label: "By Jane Doe" is Jane Doe. */
export function stripLabel(byline: string): string {
  const folded = fold(byline);
  const match = BYLINE_LABEL.exec(folded) ?? BYLINE_OPENING.exec(folded);
  const rest = match ? byline.slice(match[0].length).replace(CIRCUMFIX, '').trim() : byline;
  return /^[\p{L}\p{N}]/u.test(rest) ? rest : byline;
}

/** A credit without brackets, dashes and label: "(NARA)" and "Source: NARA" are NARA. */
export function stripCredit(credit: string): string {
  const label = SOURCE_LABEL.exec(fold(credit));
  const rest = label ? credit.slice(label[0].length) : credit;
  return rest
    .replace(/^[\s([{/|–—-]+/, '')
    .replace(/[\s)\]}/|–—.-]+$/, (tail) => abbreviationDot(rest, tail));
}

/** The full stop of an abbreviation ("A.Ş.") belongs to the name. */
function abbreviationDot(text: string, tail: string): string {
  const before = text.slice(0, text.length - tail.length);
  return tail.startsWith('.') && /\.\p{L}{1,2}$/u.test(before) ? '.' : '';
}

/** A dateline without the dash that ends it. */
export function stripDateline(dateline: string): string {
  return dateline.replace(DATELINE_DASH, '');
}

/** The agency in a dateline's brackets, "PORT VALE (NARA)", or null. */
export function agencyOfDateline(dateline: string): string | null {
  return DATELINE_AGENCY.exec(dateline)?.[1] ?? null;
}

/** Whether a line begins as a list item does. */
export function hasListSign(text: string): boolean {
  return LIST_SIGN.test(text);
}

/** A list item without its sign, with its marks moved along, and whether the sign was a number. */
export function stripListSign(
  text: string,
  marks: Mark[],
): { text: string; marks: Mark[]; ordered: boolean; number: number | undefined } {
  const sign = LIST_SIGN.exec(text)?.[0] ?? '';
  const moved = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - sign.length), end: mark.end - sign.length }))
    .filter((mark) => mark.end > mark.start);
  const ordered = NUMBER_SIGN.test(sign);
  return {
    text: text.slice(sign.length),
    marks: moved,
    ordered,
    number: ordered ? numberIn(sign) : undefined,
  };
}

/** The number of a list sign, in whichever digits; none for 1. */
function numberIn(sign: string): number | undefined {
  const digits = [...sign].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    const zero = [0x30, 0x660, 0x6f0].find((first) => code >= first && code <= first + 9);
    return zero === undefined ? [] : [code - zero];
  });
  return listStart(digits.join('')) ?? undefined;
}
