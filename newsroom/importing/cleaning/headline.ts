import { hasListSign } from '../labels.ts';
import { as, endsSentence, headOf, lengthOf, type Rule, wordCount } from './block.ts';

const LONGEST = 220;

/**
 * The headline of plain text: the first line, if it is short, has no full stop, and text follows. Pages bring
 * their headline with them (page-structure.ts).
 */
export const markHeadline: Rule = (blocks, source) => {
  if (blocks.some((block) => block.kind === 'headline')) return [...blocks];
  const first = blocks.findIndex((block) => !block.decided);
  const block = blocks[first];
  // Bullets may sum the story up under its headline: the text comes after them.
  const next = blocks.slice(first + 1).find((other) => !other.decided && !hasListSign(headOf(other, source)));
  if (!block || !next || lengthOf(block) > LONGEST) return [...blocks];
  const text = headOf(block, source).trim();
  const question = /[!?؟…]["'”’»]?$/.test(text);
  if (
    (endsSentence(text) && !question) ||
    /[:;,،]$/.test(text) ||
    wordCount(text) > 30 ||
    wordCount(text) < 2
  )
    return [...blocks];
  const longer = lengthOf(next) > lengthOf(block) * 1.3 || endsSentence(headOf(next, source));
  if (!longer && !next.evidence.blankBefore) return [...blocks];
  const sure =
    0.7 + (lengthOf(block) <= 120 ? 0.1 : 0) + (longer ? 0.1 : 0) + (next.evidence.blankBefore ? 0.05 : 0);
  return blocks.map((other, index) =>
    index === first ? as(other, 'headline', 'first_line', question ? sure - 0.1 : sure) : other,
  );
};
