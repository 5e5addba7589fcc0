import type { Segment } from '../formats/format.ts';
import type { Span } from '../schema.ts';
import { markBareHeadings } from './bare-headings.ts';
import { type Block, isProse, type Rule, toBlocks } from './block.ts';
import { markBylines } from './bylines.ts';
import { markCaptions } from './captions.ts';
import { markCredits } from './credits.ts';
import { markDatelines } from './datelines.ts';
import { markEditorsNotes } from './editors-notes.ts';
import { markEmbargoLines } from './embargo-lines.ts';
import { markEndSigns } from './end-signs.ts';
import { markFields } from './fields.ts';
import { markFurnitureLines } from './furniture-lines.ts';
import { markHeadFields } from './head-fields.ts';
import { markHeadline } from './headline.ts';
import { markKillNotices } from './kill-notices.ts';
import { markLists } from './lists.ts';
import { choosePageHeadline } from './page-headline.ts';
import { readPageStructure } from './page-structure.ts';
import { markPromotions } from './promotions.ts';
import { markRightsNotices } from './rights-notices.ts';
import { markStandfirst } from './standfirst.ts';
import { markSubheadings } from './subheadings.ts';
import { markReadAlso, markTeasers } from './teasers.ts';

/** A sentence or a longer stretch is surely text; a short line might be something else. */
const weighParagraphs: Rule = (blocks, source) =>
  blocks.map((block) =>
    block.reason === 'plain_paragraph' && isProse(block, source) ? { ...block, sure: 0.92 } : block,
  );

/**
 * The order matters where a rule builds on what others found: notices, credits and end signs tell where the copy
 * ends, and so what follows it; the headline is the first line that nothing else claimed.
 */
const RULES: readonly Rule[] = [
  markFields,
  readPageStructure,
  choosePageHeadline,
  markEmbargoLines,
  markKillNotices,
  markEditorsNotes,
  markHeadFields,
  markRightsNotices,
  markEndSigns,
  markFurnitureLines,
  markPromotions,
  markCaptions,
  markBylines,
  markReadAlso,
  markCredits,
  markTeasers,
  markHeadline,
  markStandfirst,
  markLists,
  markSubheadings,
  markBareHeadings,
  markDatelines,
  weighParagraphs,
];

/** The ledger of a source: runs the cleaning rules over its segments, and fills in the white space between. */
export function clean(source: string, segments: readonly Segment[]): Span[] {
  let blocks = toBlocks(segments);
  for (const rule of RULES) blocks = rule(blocks, source);
  return toLedger(source, blocks);
}

function space(start: number, end: number): Span {
  return { start, end, kind: 'space', kept: true, reason: 'white_space', sure: 1 };
}

/** Spans for blocks in order, with `space` spans for everything between them. */
export function toLedger(source: string, blocks: readonly Block[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.start > at) spans.push(space(at, block.start));
    spans.push({
      start: block.start,
      end: block.end,
      kind: block.kind,
      kept: block.kept,
      reason: block.reason,
      sure: block.sure,
      ...(block.marks.length > 0 && { marks: block.marks }),
      ...(block.kind === 'list' && { ordered: block.ordered ?? false }),
      ...(block.kind === 'list' && block.number !== undefined && { number: block.number }),
    });
    at = block.end;
  }
  if (at < source.length) spans.push(space(at, source.length));
  return spans;
}
