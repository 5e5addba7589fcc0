import { align } from './align.ts';
import { type Block, isPlain } from './blocks.ts';

/**
 * The same passage in three documents: what the newsroom got, what it made of it, and what the agency says now. Mostly
 * one block in each; several where one was split or joined; none where it was deleted or is new.
 */
export type Passage = { base: Block[]; ours: Block[]; theirs: Block[] };

type Side = keyof Passage;
type Link = [Block, Block];
type Sides = Record<Side, Block[]>;

/** Every block of the three documents, each in one passage. */
export function passagesOf(sides: Sides): Passage[] {
  const ours = align(sides.base, sides.ours, true);
  const theirs = align(sides.base, sides.theirs, false);
  const paired = new Set([...ours.pairs, ...ours.parts, ...theirs.pairs, ...theirs.parts].flat());
  const fresh = (blocks: Block[]) => blocks.filter((block) => !paired.has(block));
  // What both inserted is one passage, so that an update that is merged twice is not inserted twice.
  const both = align(fresh(sides.ours), fresh(sides.theirs), false).pairs;
  const pairs = [...ours.pairs, ...theirs.pairs, ...both];
  const parts = [...ours.parts, ...theirs.parts];
  const loose = connect(sides, [...pairs, ...parts]).filter((passage) => !isWhole(passage));
  // Parts that would tear a passage over the page are no parts.
  const torn = new Set(loose.flatMap((passage) => [...passage.base, ...passage.ours, ...passage.theirs]));
  return connect(sides, [...pairs, ...parts.filter(([block]) => !torn.has(block))]);
}

function connect(sides: Sides, links: readonly Link[]): Passage[] {
  const leaders = new Map<Block, Block>();
  const leaderOf = (block: Block): Block => {
    let leader = block;
    for (let next = leaders.get(leader); next; next = leaders.get(leader)) leader = next;
    return leader;
  };
  for (const [one, other] of links) {
    const [left, right] = [leaderOf(one), leaderOf(other)];
    if (left !== right) leaders.set(right, left);
  }
  const passages = new Map<Block, Passage>();
  for (const side of ['base', 'ours', 'theirs'] as const) {
    for (const block of sides[side]) {
      const leader = leaderOf(block);
      const passage = passages.get(leader) ?? { base: [], ours: [], theirs: [] };
      passage[side].push(block);
      passages.set(leader, passage);
    }
  }
  return [...passages.values()];
}

/** Several blocks of a passage follow each other, and nothing that holds no text stands between them. */
const isWhole = ({ base, ours, theirs }: Passage): boolean => [base, ours, theirs].every(isRun);

const isRun = (blocks: readonly Block[]): boolean =>
  blocks.length < 2 ||
  blocks.every((block, place) => {
    const before = blocks[place - 1];
    return isPlain(block) && (!before || before.pos + before.node.nodeSize === block.pos);
  });
