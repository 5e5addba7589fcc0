import type { Node } from 'prosemirror-model';
import { type Step, Transform } from 'prosemirror-transform';
import { blocksOf } from '../merging/blocks.ts';
import { insertBehind } from '../merging/place-blocks.ts';
import { carryIntoBlock, type MayReturn } from './carry-notes.ts';
import { type Match, matchRows } from './match-rows.ts';
import { changeBlock } from './restore-steps.ts';
import type { Row } from './rows.ts';

/**
 * The steps that bring one block of an earlier version back: where it is still there, its words and looks; otherwise the
 * block, behind what it stood behind. `index` counts the blocks of the earlier version.
 */
export function bringBackSteps(current: Node, earlier: Node, index: number, mayReturn: MayReturn): Step[] {
  const match = matchRows(current, earlier);
  const row = match.after[index];
  if (!row) return [];
  const tr = new Transform(current);
  const now = match.ofAfter.get(row);
  if (now) changeBlock(tr, now, fitting(current, now, carryIntoBlock(now.node, row.node, mayReturn)));
  else insertRow(tr, match, row, { earlier, block: carryIntoBlock(null, row.node, mayReturn) });
  return tr.steps;
}

/** In a quotation there is no heading: there the block brings its words back and stays what it is. */
function fitting(current: Node, now: Row, wanted: Node): Node {
  if (now.node.type === wanted.type) return wanted;
  const $pos = current.resolve(now.pos);
  const mayBe = $pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, wanted.type);
  return mayBe ? wanted : now.node.copy(wanted.content);
}

type Returned = { earlier: Node; block: Node };

function insertRow(tr: Transform, match: Match, row: Row, { earlier, block }: Returned): void {
  const above = match.after.slice(0, row.index).reverse();
  const beside = above.flatMap((each) => match.ofAfter.get(each) ?? []).find(({ node }) => node.isTextblock);
  const container = blocksOf(earlier).find(({ pos }) => pos === row.pos)?.container ?? null;
  insertBehind(tr, beside?.pos ?? match.before[1]?.pos ?? 0, block, container);
}
