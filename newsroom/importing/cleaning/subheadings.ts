import { as, endsSentence, headOf, lengthOf, type Rule, wordCount } from './block.ts';

const LONGEST = 90;

/**
 * Subheadings of plain text: a short line without a full stop, with a paragraph before it and a longer one after
 * it. Pages mark their own (page-structure.ts).
 */
export const markSubheadings: Rule = (blocks, source) =>
  blocks.map((block, index) => {
    const before = blocks[index - 1];
    const next = blocks[index + 1];
    if (block.decided || block.evidence.frame || !before || !next || next.decided) return block;
    if (before.kind === 'headline' || before.kind === 'furniture' || lengthOf(block) > LONGEST) return block;
    const text = headOf(block, source).trim();
    const open = !endsSentence(text) && !/[,;:،؛–—"”»]$/.test(text);
    if (!open || /^[-–—•*·]\s/.test(text) || wordCount(text) > 12 || !/\p{L}/u.test(text)) return block;
    const longer = lengthOf(next) >= Math.max(80, lengthOf(block) * 2);
    const sentence = endsSentence(headOf(next, source)) || lengthOf(next) > 120;
    if (!longer || !sentence) return block;
    return as(block, 'subheading', 'short_line_between_paragraphs', block.evidence.blankBefore ? 0.85 : 0.78);
  });
