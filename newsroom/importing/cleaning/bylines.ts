import { fold } from '../fold.ts';
import { BYLINE_LABELS, BYLINE_OPENINGS } from '../labels.ts';
import { labelled, startsWith } from '../phrases.ts';
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
  redaktion | übersetzung | mit material von | édité par | traduction | avec
`);
const LONGEST = 140;
const HEAD_BLOCKS = 14;

/** Whether the words after "By" look like names: capitals in scripts that have them, and few words. */
function namesFollow(text: string): boolean {
  const words = text
    .split(/[\s,|/·•&–-]+/)
    .filter((word) => /\p{L}/u.test(word))
    .slice(1);
  if (words.length === 0 || words.length > 12) return false;
  const cased = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const caseless = words.filter((word) => /^\p{Lo}/u.test(word)).length;
  return cased + caseless >= words.length * 0.5;
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
    const free = !block.decided || block.reason === 'date_line';
    if (!free || lengthOf(block) > 260) return block;
    const head = headOf(block, source);
    const folded = foldedHead(block, source);
    if (
      index > 0 &&
      index >= lastProse &&
      PRODUCTION.test(folded) &&
      (lengthOf(block) <= LONGEST || /[;:]/.test(head))
    ) {
      return as(block, 'byline', 'production_credit', 0.85, false);
    }
    if (lengthOf(block) > LONGEST || wordCount(head) > 16) return block;
    const near = index <= Math.max(firstProse, 0) + 1 && index < HEAD_BLOCKS;
    const atEnd = index > lastProse;
    const label = LABEL.test(folded);
    const opening = OPENING.test(folded) && namesFollow(head) && !endsSentence(head);
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
  const figure = text.search(/[\d٠-٩۰-۹]/);
  const before = text.slice(0, Math.max(0, figure)).replace(/[\s,|·•–-]+$/, '').length;
  if (before < 5 || !isDateLine(fold(text.slice(before)))) return [block];
  const name = cut(block, block.start, block.start + before, source);
  const date = cut(block, block.start + before, block.end, source);
  return name && date ? [name, as(date, 'furniture', 'date_line', 0.8)] : [block];
}

function endsWithColon(text: string): boolean {
  return /[:：]\s*$/.test(text);
}
