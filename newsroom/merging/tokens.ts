import { wordsOf } from '../document/compare/words.ts';
import { type Block, endOf } from './blocks.ts';

/** A word, a run of white space, a sign, or the end of a block that another one follows; with its place. */
export type Token = { text: string; from: number; to: number };

/** No text has it: the newsroom stores no NUL. */
const BREAK = '\0';

export const isBreak = (token: Token): boolean => token.text === BREAK;

/** The words of a passage. Places are positions in the document of its blocks. */
export const tokensOf = (blocks: readonly Block[]): Token[] =>
  blocks.flatMap((block, index) => tokensOfBlock(block, blocks[index + 1]));

function tokensOfBlock(block: Block, next: Block | undefined): Token[] {
  const start = block.pos + 1;
  const tokens = wordsOf(block.text).map(({ text, from }) => ({
    text,
    from: start + from,
    to: start + from + text.length,
  }));
  return next ? [...tokens, { text: BREAK, from: endOf(block), to: next.pos + 1 }] : tokens;
}

/** What people read of some tokens; where a block ends, a line does. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (isBreak(token) ? '\n' : token.text)).join('');
