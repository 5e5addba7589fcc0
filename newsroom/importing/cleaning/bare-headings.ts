import { as, type Block, type Rule } from './block.ts';

const FEWEST_TEASERS = 2;

/** Whether a heading stands over a list of links rather than over text. */
function isOverTeasers(blocks: readonly Block[], at: number): boolean {
  const below = blocks.slice(at + 1, at + 1 + FEWEST_TEASERS);
  return below.length === FEWEST_TEASERS && below.every((block) => block.kind === 'teaser' && !block.kept);
}

/**
 * Headings of a page with none of the text under them: after its last paragraph, and over links to other stories. What
 * stood under them was set aside, or is filled in by a script.
 */
export const markBareHeadings: Rule = (blocks) => {
  const last = blocks.findLastIndex((block) => block.kept && block.kind !== 'subheading');
  return blocks.map((block, at) => {
    if (block.decided || block.reason !== 'marked_heading') return block;
    return at > last || isOverTeasers(blocks, at) ? as(block, 'furniture', 'bare_heading', 0.8) : block;
  });
};
