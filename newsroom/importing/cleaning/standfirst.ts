import { hasListSign } from '../labels.ts';
import { as, endsSentence, headOf, lengthOf, type Rule } from './block.ts';
import { findDateline } from './datelines.ts';

const SHORTEST = 30;
const LONGEST = 340;

/**
 * The standfirst of plain text: one block between the headline and a byline or the dateline that opens the text;
 * or a line without a full stop that is longer than a subheading and followed by longer text. Pages mark theirs, or
 * set it apart.
 */
export const markStandfirst: Rule = (blocks, source) => {
  const headline = blocks.findIndex((block) => block.kind === 'headline');
  if (headline < 0 || blocks.some((block) => block.kind === 'standfirst')) return [...blocks];
  const at = blocks.findIndex((block, index) => index > headline && !block.decided);
  const block = blocks[at];
  const next = blocks.slice(at + 1).find((other) => !other.decided);
  if (!block || !next || lengthOf(block) < SHORTEST || lengthOf(block) > LONGEST) return [...blocks];
  if (findDateline(headOf(block, source), true) || hasListSign(headOf(block, source))) return [...blocks];
  // On a page an introduction stands apart; a paragraph among its like is the first of the text.
  if (block.evidence.frame && block.evidence.frame.parent === next.evidence.frame?.parent) return [...blocks];
  const byline = blocks
    .slice(headline + 1)
    .some(
      (other, index) =>
        other.kind === 'byline' && headline + 1 + index > at && headline + 1 + index <= at + 2,
    );
  const dateline = blocks[at + 1] === next && findDateline(headOf(next, source), true) !== null;
  const open =
    !endsSentence(headOf(block, source)) && lengthOf(block) >= 50 && lengthOf(next) > lengthOf(block);
  if (!byline && !dateline && !open) return [...blocks];
  const sure = 0.6 + (byline ? 0.2 : 0) + (dateline ? 0.2 : 0) + (open ? 0.1 : 0);
  return blocks.map((other, index) =>
    index === at ? as(other, 'standfirst', 'after_headline', sure) : other,
  );
};
