import { fold } from '../fold.ts';
import { SOURCE_LABELS, stripCredit } from '../labels.ts';
import { anyOf, labelled, only } from '../phrases.ts';
import {
  as,
  type Block,
  cut,
  endsSentence,
  headOf,
  isProse,
  lengthOf,
  type Rule,
  tailOf,
  wordCount,
} from './block.ts';

const SOURCE_LABEL = labelled(SOURCE_LABELS);
const BRACKETS_AT_END = /[\s.!?…؟۔”"’»]([([]\s?([^()[\]\n]{2,45}?)\s?[)\]])\s?\.?$/u;
const ASIDE = only(`
  sic | photo | video | file | pictured | left | right | applause | laughter | fotoğraf | ed
  see below | graphic | read more | alkış | gülüşmeler | lachen | beifall | rires | more | ends
`);
const AGENCY_WORD = anyOf(`
  news | agency | press | wire | ajans | ajansı | haber | haberleri | ajansa | nûçe | nûçeyan
  ئاژانسی | ئاژانس | هەواڵ | وكالة | أنباء | الأنباء | خبرگزاری
  agence | presse | agentur | nachrichten
`);
const SIGNED_LINE =
  /^(?:[–—-]{1,3}\s?|[([/]\s?)?([^()[\]/.!?:;]{2,40}(?:\/[^()[\]\s.!?:;]{1,12}){0,3})\s?[)\]/]?\s?[–—-]{0,3}$/u;

/** Whether words in brackets can name an agency: an abbreviation, a short name in capitals or without case. */
function canBeAgency(words: string): boolean {
  if (ASIDE.test(fold(words)) || /^[\d٠-٩۰-۹\s.,%:–-]+$/.test(words)) return false;
  const count = wordCount(words);
  if (count === 0 || count > 5) return false;
  if (AGENCY_WORD.test(fold(words))) return true;
  const abbreviation = /^[\p{Lu}\d][\p{Lu}\d&.]{1,11}(?:[/\s–-]{1,3}[\p{L}\d]{1,12}){0,3}$/u.test(words);
  const smallAbbreviation = /^\p{Ll}{2,5}(?:\/\p{L}{1,5}){0,3}$/u.test(words);
  const name = words.split(/[\s/]+/).every((word) => /^[\p{Lu}\p{Lo}]/u.test(word)) && count <= 3;
  return abbreviation || smallAbbreviation || name;
}

function isAbbreviation(words: string): boolean {
  return /^[\p{Lu}\d/&.-]{2,14}$/u.test(words);
}

/** Cuts "(NARA)" off the end of a paragraph, if a whole sentence stands before it or the name is known anyway. */
function signedParagraph(
  block: Block,
  source: string,
  known: ReadonlySet<string>,
  last: boolean,
): Block[] | null {
  const tail = tailOf(block, source);
  const match = BRACKETS_AT_END.exec(tail);
  const words = match?.[2];
  if (!match || words === undefined || !canBeAgency(words)) return null;
  const at = block.end - tail.length + match.index + match[0].indexOf(match[1] ?? '');
  const before = source.slice(Math.max(block.start, at - 12), at).trimEnd();
  const isKnown = known.has(fold(words));
  const closed = endsSentence(before);
  // In the middle of a text, brackets may explain the sentence before; at its end they sign.
  if (!isKnown && !closed && !(last && isAbbreviation(words) && !tail.endsWith('.'))) return null;
  if (!isKnown && !last && !isAbbreviation(words)) return null;
  const text = cut(block, block.start, at, source);
  const credit = cut(block, at, block.end, source);
  if (!text || !credit) return null;
  const sure =
    0.55 + (closed ? 0.2 : 0) + (isAbbreviation(words) ? 0.12 : 0) + (isKnown ? 0.1 : 0) + (last ? 0.08 : 0);
  return [text, as(credit, 'credit', 'credit_in_brackets', sure)];
}

/** Where the text begins and the copy ends: looked up once, because copy may have a hundred thousand lines. */
type Bounds = { firstProse: number; lastOpen: number };

/** A line of its own that only names a source: labelled, in brackets, or after a dash at the end. */
function creditLine(
  block: Block,
  source: string,
  index: number,
  blocks: readonly Block[],
  { firstProse, lastOpen }: Bounds,
): Block | null {
  if (lengthOf(block) > 140) return null;
  const text = headOf(block, source);
  const label = SOURCE_LABEL.exec(fold(text));
  if (label && label[0].length < text.length && wordCount(text) <= 14)
    return as(block, 'credit', 'credit_line', 0.92);
  const named =
    index >= lastOpen && AGENCY_WORD.test(fold(text)) && !endsSentence(text) && canBeAgency(text.trim());
  const dressed =
    named || /^\s?(?:[–—([/]|-{1,3}\s?\p{Lu})/u.test(text) || /^\p{L}{2,8}(?:\/\p{L}{1,6}){1,3}$/u.test(text);
  const match = SIGNED_LINE.exec(text);
  if (!dressed || !match?.[1] || endsSentence(text)) return null;
  const listed =
    /^\s?-/.test(text) &&
    [blocks[index - 1], blocks[index + 1]].some((other) => other && /^\s?[-–]\s/.test(headOf(other, source)));
  if (listed || firstProse === -1 || firstProse >= index) return null;
  const words = stripCredit(text);
  return canBeAgency(words) || wordCount(words) <= 4
    ? as(block, 'credit', 'credit_line', canBeAgency(words) ? 0.85 : 0.6)
    : null;
}

/** Names that datelines in this copy have in brackets: "PORT VALE (NARA) – …". */
function agenciesInDatelines(blocks: readonly Block[], source: string): Set<string> {
  const known = new Set<string>();
  for (const block of blocks.slice(0, 12)) {
    const match = /^[^()\n]{2,60}\(([^()\n]{2,30})\)[^()\n]{0,25}[–—-]/u.exec(
      source.slice(block.start, Math.min(block.end, block.start + 120)),
    );
    if (match?.[1]) known.add(fold(match[1].trim()));
  }
  return known;
}

/**
 * Credits: "(NARA)" after the last sentence, "Source: …", "— Agency". The first paragraph that is signed ends the
 * copy; later ones belong to teasers.
 */
export const markCredits: Rule = (blocks, source) => {
  const known = agenciesInDatelines(blocks, source);
  const lastProse = blocks.findLastIndex((block) => !block.decided && isProse(block, source));
  const bounds = {
    firstProse: blocks.findIndex((block) => isProse(block, source)),
    lastOpen: blocks.findLastIndex((block) => !block.decided),
  };
  let signed = false;
  return blocks.flatMap((block, index): Block[] => {
    if (block.decided) return [block];
    const line = creditLine(block, source, index, blocks, bounds);
    if (line) return [line];
    if (signed || index === 0) return [block];
    const parts = signedParagraph(block, source, known, index === lastProse || nextIsDecided(blocks, index));
    if (parts) signed = true;
    return parts ?? [block];
  });
};

/** Whether a rights notice, an end sign or the like follows: then this paragraph is the copy's last. */
function nextIsDecided(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next === undefined || next.kind === 'rights_notice' || next.reason === 'end_sign';
}
