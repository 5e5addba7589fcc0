import { hasListSign } from '../labels.ts';
import { as, type Block, headOf, type Rule } from './block.ts';

function signOf(block: Block | undefined, source: string): string | null {
  if (!block || block.decided) return null;
  const text = headOf(block, source).slice(0, 12);
  if (!hasListSign(text)) return null;
  return /^\(?[\d٠-٩۰-۹a-z]/.test(text) ? '1' : (text[0] ?? null);
}

/**
 * List items of plain text: lines with a list sign or number, at least two in a row with the same kind of sign.
 * A dash alone opens speech in some languages, so a single one is no list. One span is one item.
 */
export const markLists: Rule = (blocks, source) =>
  blocks.map((block, index) => {
    const sign = signOf(block, source);
    if (sign === null) return block;
    const inRow = signOf(blocks[index - 1], source) === sign || signOf(blocks[index + 1], source) === sign;
    if (!inRow && sign !== '•') return block;
    const speech = /^[–—]$/.test(sign) ? 0.62 : 0.9;
    return { ...as(block, 'list', 'list_sign', speech), ordered: sign === '1' };
  });
