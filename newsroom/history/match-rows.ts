import type { Node } from 'prosemirror-model';
import { align } from '../merging/align.ts';
import { blocksOf } from '../merging/blocks.ts';
import { longestRising } from '../merging/in-order.ts';
import { type Row, rowsOf } from './rows.ts';

/** Which blocks of two documents are the same, and which of them left their place. */
export type Match = {
  before: Row[];
  after: Row[];
  /** From a block of the later document to the one of the earlier, and back. */
  ofAfter: ReadonlyMap<Row, Row>;
  ofBefore: ReadonlyMap<Row, Row>;
  moved: ReadonlySet<Row>;
  /** Blocks of either document without a counterpart whose words were split off or joined to another block. */
  split: ReadonlySet<Row>;
  joined: ReadonlySet<Row>;
};

/** Matches blocks by id, then by their words; figures by id, then by their picture. */
export function matchRows(before: Node, after: Node): Match {
  const [was, now] = [rowsOf(before), rowsOf(after)];
  const ofAfter = new Map<Row, Row>();
  const ofBefore = new Map<Row, Row>();
  const pair = (one: Row | undefined, other: Row | undefined) => {
    if (!one || !other || ofBefore.has(one) || ofAfter.has(other)) return;
    ofBefore.set(one, other);
    ofAfter.set(other, one);
  };
  const [wasAt, nowAt] = [byPosition(was), byPosition(now)];
  const { pairs, parts } = align(blocksOf(before), blocksOf(after), true);
  for (const [one, other] of pairs) pair(wasAt.get(one.pos), nowAt.get(other.pos));
  pairWordless(was, now, pair);
  return {
    ...{ before: was, after: now, ofAfter, ofBefore },
    moved: movedRows(now, ofAfter),
    split: new Set(parts.flatMap(([, part]) => free(nowAt.get(part.pos), ofAfter))),
    joined: new Set(parts.flatMap(([part]) => free(wasAt.get(part.pos), ofBefore))),
  };
}

const byPosition = (rows: readonly Row[]) => new Map(rows.map((row) => [row.pos, row]));

const free = (row: Row | undefined, known: ReadonlyMap<Row, Row>): Row[] =>
  row && !known.has(row) ? [row] : [];

function pairWordless(
  was: readonly Row[],
  now: readonly Row[],
  pair: (one: Row | undefined, other: Row | undefined) => void,
): void {
  const wordless = (rows: readonly Row[]) => rows.filter(({ node }) => !node.isTextblock);
  const keys: ((row: Row) => string | null)[] = [
    ({ id, kind }) => id && `${kind.type} ${id}`,
    ({ node, kind }) => (kind.type === 'figure' ? (node.attrs.picture as string) : null),
  ];
  for (const key of keys) {
    const known = Map.groupBy(wordless(was), key);
    for (const row of wordless(now)) if (key(row)) pair(known.get(key(row))?.shift(), row);
  }
}

/** Of the blocks that both documents have, the fewest that must have been moved to bring them in their new order. */
function movedRows(now: readonly Row[], ofAfter: ReadonlyMap<Row, Row>): Set<Row> {
  const common = now.filter((row) => ofAfter.has(row));
  const staying = new Set(longestRising(common.map((row) => ofAfter.get(row)?.index ?? 0)));
  return new Set(common.filter((_, place) => !staying.has(place)));
}
