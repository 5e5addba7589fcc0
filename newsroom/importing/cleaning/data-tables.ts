import type { Frame } from '../formats/format.ts';
import { type Block, lengthOf } from './block.ts';
import { around } from './page-frames.ts';

const LONGEST_CELL = 120;
const FEWEST_CELLS = 2;

/** The innermost table cell around a block, and the row that it is in. */
function cellOf(block: Block): { cell: Frame; row: Frame } | null {
  let cell: Frame | null = null;
  for (const frame of around(block.evidence.frame)) {
    if (!cell && (frame.tag === 'td' || frame.tag === 'th')) cell = frame;
    if (cell && frame.tag === 'tr') return { cell, row: frame };
    if (frame.tag === 'table') return null;
  }
  return null;
}

/**
 * The blocks that are cells of tables with data: short, alone in their cell, with others in their row. Tables that
 * only lay out a page have cells with whole texts. What a cell says is not read as a line of text: a figure is no
 * date, a name no credit.
 */
export function findDataCells(blocks: readonly Block[]): ReadonlySet<Block> {
  const inCell = new Map<Frame, Block[]>();
  const inRow = new Map<Frame, Set<Frame>>();
  for (const block of blocks) {
    const place = cellOf(block);
    if (!place) continue;
    inCell.set(place.cell, [...(inCell.get(place.cell) ?? []), block].slice(0, 2));
    inRow.set(place.row, (inRow.get(place.row) ?? new Set()).add(place.cell));
  }
  const cells = new Set<Block>();
  for (const row of inRow.values()) {
    const held = [...row].map((cell) => inCell.get(cell) ?? []);
    const isData = held.every((texts) => texts.length === 1 && lengthOf(texts[0] as Block) <= LONGEST_CELL);
    if (isData && held.length >= FEWEST_CELLS) for (const [block] of held) cells.add(block as Block);
  }
  return cells;
}
