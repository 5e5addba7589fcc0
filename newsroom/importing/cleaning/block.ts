import { fold } from '../fold.ts';
import type { Evidence, Segment } from '../formats/format.ts';
import { clipMarks } from '../ledger.ts';
import type { ReasonCode } from '../reasons.ts';
import { isKeptByDefault, type Mark, type SpanKind } from '../schema.ts';

/** A span while the rules work on it: with what the format knows about it, and whether a rule has decided. */
export type Block = {
  start: number;
  end: number;
  kind: SpanKind;
  kept: boolean;
  reason: ReasonCode;
  sure: number;
  marks: Mark[];
  ordered?: boolean;
  number?: number | undefined;
  evidence: Evidence;
  decided: boolean;
};

/** A cleaning rule: blocks in, blocks out, covering the same characters. */
export type Rule = (blocks: readonly Block[], source: string) => Block[];

/** Longest stretch of a block that a rule looks at: notices, labels and credits are shorter. */
export const HEAD = 1200;

/** A block for each segment, a paragraph until a rule says otherwise. */
export function toBlocks(segments: readonly Segment[]): Block[] {
  return segments.map((segment) => ({
    start: segment.start,
    end: segment.end,
    kind: 'paragraph',
    kept: true,
    reason: 'plain_paragraph',
    sure: 0.7,
    marks: segment.marks,
    evidence: segment.evidence,
    decided: false,
  }));
}

/** The block as what a rule found it to be; kept or set aside as that kind usually is. */
export function as(block: Block, kind: SpanKind, reason: ReasonCode, sure: number, kept?: boolean): Block {
  return {
    ...block,
    kind,
    reason,
    sure: Math.round(Math.min(1, Math.max(0, sure)) * 100) / 100,
    kept: kept ?? isKeptByDefault(kind),
    decided: true,
  };
}

/** The part of a block between two offsets of the source, white space at both ends left out; null if empty. */
export function cut(block: Block, from: number, to: number, source: string): Block | null {
  const raw = source.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = from + raw.trimEnd().length;
  if (end <= start) return null;
  return { ...block, start, end, marks: clipMarks(block.marks, start, end) };
}

export function textOf(block: Block, source: string): string {
  return source.slice(block.start, block.end);
}

/** The beginning of a block's text. */
export function headOf(block: Block, source: string): string {
  return source.slice(block.start, Math.min(block.end, block.start + HEAD));
}

/** The end of a block's text. */
export function tailOf(block: Block, source: string): string {
  return source.slice(Math.max(block.start, block.end - HEAD), block.end);
}

/** The beginning of a block's text, folded for looking up phrases. */
export function foldedHead(block: Block, source: string): string {
  return fold(headOf(block, source));
}

export function lengthOf(block: Block): number {
  return block.end - block.start;
}

const FINAL = /[.!?…؟۔。][\s"'”’»›)\]\u200e\u200f]{0,4}$/;

/** Whether a text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return FINAL.test(text.slice(-8));
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Whether a block is running text: long enough, or a sentence. */
export function isProse(block: Block, source: string): boolean {
  return lengthOf(block) >= 120 || (lengthOf(block) >= 40 && endsSentence(tailOf(block, source)));
}

/** Applies a change to the blocks that no rule has decided yet. */
export function eachOpen(
  blocks: readonly Block[],
  change: (block: Block, index: number) => Block | Block[],
): Block[] {
  return blocks.flatMap((block, index) => (block.decided ? [block] : change(block, index)));
}
