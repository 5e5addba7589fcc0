import { type Block, endOf } from './blocks.ts';

/** A word, a run of white space, a sign, or the end of a block that another one follows; with its place. */
export type Token = { text: string; from: number; to: number };

/** No text has it: the newsroom stores no NUL. */
const BREAK = '\0';

const WORDS = /[\p{L}\p{M}\p{N}\u200c\u200d]+|\s+|./gsu;
/** For blocks of a length that no one reads: clauses instead of words, so that comparing ends in time. */
const CLAUSES = /[^.!?,;:؟؛،。\n]+[.!?,;:؟؛،。\n]*|[.!?,;:؟؛،。\n]+/gu;

/** UTF-16 units of text up to which words are compared. */
const LONG = 40_000;

export const isBreak = (token: Token): boolean => token.text === BREAK;
export const isSpace = (token: Token): boolean => /^\s+$/u.test(token.text);

/** Reads the same passage of several documents alike. Places are positions in each block's document. */
export function tokenizer(passages: readonly (readonly Block[])[]): (blocks: readonly Block[]) => Token[] {
  const isLong = passages.some((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) > LONG);
  return (blocks) =>
    blocks.flatMap((block, index) => tokensOf(block, blocks[index + 1], isLong ? CLAUSES : WORDS));
}

function tokensOf(block: Block, next: Block | undefined, pattern: RegExp): Token[] {
  const start = block.pos + 1;
  const tokens = [...block.text.matchAll(pattern)].map(({ 0: text, index }) => ({
    text,
    from: start + index,
    to: start + index + text.length,
  }));
  return next ? [...tokens, { text: BREAK, from: endOf(block), to: next.pos + 1 }] : tokens;
}

/** What people read of some tokens; where a block ends, a line does. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (isBreak(token) ? '\n' : token.text)).join('');
