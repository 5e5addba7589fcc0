import { as, type Block, cut, headOf, isProse, type Rule } from './block.ts';

const LOOK = 130;
const DASH = /\s?[–—]\s?|\s-{1,2}\s/;
const PARTICLES = new Set(
  'al el de di da del la le les am an der den dem im in sur am bei of the and und et ve û'.split(' '),
);
const DAY = /[\d٠-٩۰-۹]/;

/** Whether a place (with date and agency) may be written like this, and how likely, 0 to 1. */
function placeEvidence(lead: string, first: boolean): number {
  const agency = /[([][^()[\]]{2,40}[)\]]/.test(lead);
  const place = lead.replace(/[([][^()[\]]{0,40}[)\]]?/g, ' ').trim();
  const named = place.split(/[,،/]/)[0]?.trim() ?? '';
  const words = named.split(/[\s]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > 5 || /["“”«»:;!?؟]/.test(place)) return 0;
  if (place.split(/\s+/).length > 9) return 0;
  const capitals = words.filter((word) => PARTICLES.has(word.toLowerCase()) || /^\p{Lu}/u.test(word)).length;
  const caseless = words.filter((word) => /^\p{Lo}/u.test(word)).length;
  const upper = named.length > 2 && named === named.toUpperCase() && named !== named.toLowerCase();
  const dated = DAY.test(place) && /[,،\s]/.test(place);
  if (upper) return 0.9 + (agency ? 0.08 : 0);
  if (agency) return capitals + caseless === words.length && (capitals > 0 || words.length <= 4) ? 0.93 : 0;
  if (dated && capitals + caseless >= words.length) return 0.85;
  const few = words.length <= 3 && lead.length <= 32;
  return first && few && (capitals === words.length || caseless === words.length) ? 0.72 : 0;
}

/** "NIEDERQUELL. Die …": a place in capitals, a full stop, and a sentence that isn't in capitals. */
function placeBeforePoint(start: string): { length: number; sure: number } | null {
  const match = /^(\p{Lu}{3,}(?:[\s/-]\p{Lu}{2,}){0,3})\.\s(?=\p{Lu}\p{Ll}{1,20}[\s,])/u.exec(start);
  return match ? { length: match[0].length, sure: 0.75 } : null;
}

/**
 * The dateline at the head of a paragraph, "PORT VALE (NARA) – ": where it ends (the dash included) and how sure.
 * Null when there is none. Only the first paragraph of a text may have one with nothing but a place in it.
 */
export function findDateline(head: string, first: boolean): { length: number; sure: number } | null {
  const start = head.slice(0, LOOK);
  const dash = DASH.exec(start);
  if (!dash || dash.index < 2 || dash.index > 90) return placeBeforePoint(start);
  let end = dash.index + dash[0].length;
  let sure = placeEvidence(start.slice(0, dash.index), first);
  if (sure === 0) return placeBeforePoint(start);
  // "Hewlêr – Deryaz – …" and "أنقرة – (نارا) – …": the agency between two dashes.
  const second = /^([([]?[\p{Lu}\p{Lo}][^–—\n.,،:]{1,28}?[)\]]?)(\s?[–—]\s?|\s-{1,2}\s)/u.exec(
    start.slice(end),
  );
  if (second?.[1] && second[1].split(/\s+/).length <= 3 && end + second[0].length <= LOOK - 20) {
    end += second[0].length;
    sure = Math.max(sure, 0.85);
  }
  return { length: end, sure };
}

/** Marks the dateline of the first paragraph as a span of its own; it stays part of the paragraph's text. */
export const markDatelines: Rule = (blocks, source) => {
  const first = blocks.findIndex((block) => block.kind === 'paragraph' && isProse(block, source));
  return blocks.flatMap((block, index): Block[] => {
    if (index !== first) return [block];
    const found = findDateline(headOf(block, source), true);
    if (!found) return [block];
    const dateline = cut(block, block.start, block.start + found.length, source);
    const text = cut(block, block.start + found.length, block.end, source);
    return dateline && text ? [as(dateline, 'dateline', 'place_before_dash', found.sure), text] : [block];
  });
};
