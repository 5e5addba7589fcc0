import { as, eachOpen, type Rule } from './block.ts';

/** What the agency's data says a piece of text is, it is. */
export const markFields: Rule = (blocks) =>
  eachOpen(blocks, (block) => {
    const { field, ordered, number } = block.evidence;
    if (!field) return block;
    const said = as(block, field, field === 'metadata' ? 'metadata_field' : 'labelled_field', 0.97);
    return ordered ? { ...said, ordered, number } : said;
  });
