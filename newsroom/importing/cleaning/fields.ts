import { as, eachOpen, type Rule } from './block.ts';

/** What the agency's data says a piece of text is, it is. */
export const markFields: Rule = (blocks) =>
  eachOpen(blocks, (block) => {
    const { field } = block.evidence;
    if (!field) return block;
    return as(block, field, field === 'metadata' ? 'metadata_field' : 'labelled_field', 0.97);
  });
