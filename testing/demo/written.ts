import type { PlainBlock, PlainDocument } from '#newsroom/document/build.ts';

type BlockMark = NonNullable<PlainBlock['marks']>[number];

/**
 * A story as one writes it down: blocks apart by an empty line; `#` headline, `>` standfirst, `##` heading, `"`
 * quotation, `-` list item, `---` divider; within a block `_emphasis_`, `**strong**` and `[words](address)`.
 */
export function written(strings: TemplateStringsArray): PlainDocument {
  const blocks = (strings[0] ?? '')
    .split(/\n\s*\n/)
    .map((block) => block.trim().replaceAll(/\s*\n\s*/g, ' '));
  return ofBlocks(blocks.filter((block) => block !== ''));
}

/** The same block by block. */
export function ofBlocks(blocks: readonly string[]): PlainDocument {
  const after = (sign: string) => blocks.find((block) => block.startsWith(sign))?.slice(sign.length);
  return {
    headline: after('# ') ?? '',
    standfirst: after('> ') ?? null,
    blocks: blocks.filter((block) => !/^[#>] /.test(block)).map(plainBlock),
  };
}

const signs: [sign: string, type: PlainBlock['type']][] = [
  ['## ', 'heading'],
  ['" ', 'blockquote'],
  ['- ', 'list'],
];

function plainBlock(block: string): PlainBlock {
  if (block === '---') return { type: 'divider', text: '' };
  const [sign, type] = signs.find(([start]) => block.startsWith(start)) ?? ['', 'paragraph' as const];
  return { type, ...inline(block.slice(sign.length)) };
}

const inlineSigns = /\*\*(?<strong>.+?)\*\*|_(?<em>.+?)_|\[(?<words>.+?)\]\((?<href>.+?)\)/g;

function inline(source: string): { text: string; marks: BlockMark[] } {
  const marks: BlockMark[] = [];
  let text = '';
  let done = 0;
  for (const found of source.matchAll(inlineSigns)) {
    const { strong, em, words = '', href } = found.groups ?? {};
    text += source.slice(done, found.index);
    const start = text.length;
    text += strong ?? em ?? words;
    const range = { start, end: text.length };
    if (href !== undefined) marks.push({ type: 'link', href, ...range });
    else marks.push({ type: strong === undefined ? 'em' : 'strong', ...range });
    done = found.index + found[0].length;
  }
  return { text: text + source.slice(done), marks };
}
