import { shortestEdit } from '../document/compare/shortest-edit.ts';
import { type Block, isPlain } from './blocks.ts';
import { longestRising } from './in-order.ts';
import { containment, similarities } from './similarity.ts';

/** Which block of one document is which of the other. */
export type Alignment = {
  /** At most one for each block. */
  pairs: [Block, Block][];
  /** What was cut off a block, or put to it: further blocks beside those of a pair. */
  parts: [Block, Block][];
};

/** A block edited where it stands may have little left of its words; one that was moved too must be told by them. */
const EDITED = 0.4;
const MOVED_AND_EDITED = 0.6;
const FEW_WORDS = 4;
const CONTAINED = 0.7;
const PART_WORDS = 3;

/** Comparisons of blocks at most: past that, blocks pair by id and by exactly the same words alone. */
const MOST_COMPARISONS = 250_000;

/**
 * Aligns the blocks of two documents: by id where they share ids, by words otherwise. Headline and standfirst are each
 * other's whatever they say. Finds blocks that were edited, moved, split and joined.
 */
export function align(one: readonly Block[], other: readonly Block[], withIds: boolean): Alignment {
  const pairs = new Pairs();
  for (const head of one.filter(isHead))
    pairs.add(
      head,
      other.find(({ index }) => index === head.index),
    );
  if (withIds) pairById(pairs, one, other);
  pairBySameWords(pairs, one, other);
  // An empty paragraph that somebody typed is no other that they deleted.
  const isTold = (block: Block) => !withIds || block.text !== '';
  pairInGaps(pairs, one.filter(isTold), other);
  pairMoved(pairs, one, other);
  const parts = [
    ...partsOf(other, (block) => pairs.ofOther.get(block), false),
    ...partsOf(one, (block) => pairs.ofOne.get(block), true),
  ];
  return { pairs: [...pairs.ofOne], parts };
}

const isHead = (block: Block): boolean => block.index < 2;

class Pairs {
  readonly ofOne = new Map<Block, Block>();
  readonly ofOther = new Map<Block, Block>();

  add(one: Block | undefined, other: Block | undefined): void {
    if (!one || !other || this.ofOne.has(one) || this.ofOther.has(other)) return;
    this.ofOne.set(one, other);
    this.ofOther.set(other, one);
  }

  free(one: readonly Block[], other: readonly Block[]): [Block[], Block[]] {
    return [one.filter((block) => !this.ofOne.has(block)), other.filter((block) => !this.ofOther.has(block))];
  }
}

function pairById(pairs: Pairs, one: readonly Block[], other: readonly Block[]): void {
  const byId = new Map(other.filter((block) => block.id !== null).map((block) => [block.id, block]));
  for (const block of one) if (block.id !== null) pairs.add(block, byId.get(block.id));
}

/** The same words, once in either document, are the same block wherever they stand. */
function pairBySameWords(pairs: Pairs, one: readonly Block[], other: readonly Block[]): void {
  const [left, right] = pairs.free(one, other);
  const once = onlyOnce(right);
  for (const [text, block] of onlyOnce(left))
    if (block && text !== '') pairs.add(block, once.get(text) ?? undefined);
}

function onlyOnce(blocks: readonly Block[]): Map<string, Block | null> {
  const found = new Map<string, Block | null>();
  for (const block of blocks) found.set(block.text, found.has(block.text) ? null : block);
  return found;
}

/** Between blocks that are known and in order, the rest pairs in order too, as well as its words allow. */
function pairInGaps(pairs: Pairs, one: readonly Block[], other: readonly Block[]): void {
  const known = [...pairs.ofOne].sort(([a], [b]) => a.index - b.index);
  const anchors = longestRising(known.map(([, block]) => block.index)).flatMap((at) =>
    known.slice(at, at + 1),
  );
  const [left, right] = pairs.free(one, other);
  let [afterOne, afterOther] = [-1, -1];
  for (const next of [...anchors, undefined]) {
    const [beforeOne, beforeOther] = [next?.[0].index ?? Infinity, next?.[1].index ?? Infinity];
    const within = (block: Block, after: number, before: number) =>
      block.index > after && block.index < before;
    const gapOne = left.filter((block) => within(block, afterOne, beforeOne));
    const gapOther = right.filter((block) => within(block, afterOther, beforeOther));
    pairGap(pairs, gapOne, gapOther);
    [afterOne, afterOther] = [beforeOne, beforeOther];
  }
}

/** How like each of some blocks is to each of others. */
function likenesses(one: readonly Block[], other: readonly Block[]): number[][] {
  const bags = (blocks: readonly Block[]) => blocks.map(({ bag }) => bag);
  return similarities(bags(one), bags(other)).map((row, index) =>
    Array.from(row, (like, at) => (one[index]?.text === other[at]?.text ? 1 : like)),
  );
}

/** The alignment in order with the greatest sum of likeness. */
function pairGap(pairs: Pairs, one: readonly Block[], other: readonly Block[]): void {
  if (one.length * other.length > MOST_COMPARISONS) {
    pairSameInOrder(pairs, one, other);
    return;
  }
  const like = likenesses(one, other);
  const best = Array.from({ length: one.length + 1 }, () => new Float64Array(other.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number) => {
    const value = like[i]?.[j] ?? 0;
    return value >= EDITED ? value + at(i + 1, j + 1) : -1;
  };
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = best[i] as Float64Array;
    for (let j = other.length - 1; j >= 0; j -= 1) row[j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j));
  }
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (gain(i, j) >= at(i, j)) pairs.add(one[i++], other[j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
}

/** What is left between the hunks of the shortest way from one list of blocks to the other. */
function pairSameInOrder(pairs: Pairs, one: readonly Block[], other: readonly Block[]): void {
  const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text);
  let [at, otherAt] = [0, 0];
  const end = { from: one.length, to: one.length, changedTo: other.length };
  for (const hunk of [...shortestEdit(texts(one), texts(other)), end]) {
    while (at < hunk.from) pairs.add(one[at++], other[otherAt++]);
    [at, otherAt] = [hunk.to, hunk.changedTo];
  }
}

function pairMoved(pairs: Pairs, one: readonly Block[], other: readonly Block[]): void {
  const [left, right] = pairs.free(one, other);
  if (left.length * right.length > MOST_COMPARISONS) return;
  const long = left.filter((block) => block.bag.size >= FEW_WORDS);
  const likely = likenesses(long, right).flatMap((row, index) =>
    row.flatMap((like, at) => {
      const [block, to] = [long[index], right[at]];
      return block && to && like >= MOVED_AND_EDITED ? [{ block, to, like }] : [];
    }),
  );
  for (const { block, to } of likely.sort((a, b) => b.like - a.like)) pairs.add(block, to);
}

/**
 * A block without a pair whose words are those that its neighbour's pair has beyond the neighbour: it was split off,
 * or joined.
 */
function partsOf(
  blocks: readonly Block[],
  pairOf: (block: Block) => Block | undefined,
  isOne: boolean,
): [Block, Block][] {
  const wholes = new Map<Block, Block>();
  const consider = (block: Block, beside: Block | undefined) => {
    if (!beside || pairOf(block) || wholes.has(block) || block.bag.size < PART_WORDS) return;
    const whole = wholes.get(beside) ?? pairOf(beside);
    if (!whole || ![block, beside, whole].every(isPlain)) return;
    if (containment(block.bag, whole.bag, beside.bag) >= CONTAINED) wholes.set(block, whole);
  };
  for (const [index, block] of blocks.entries()) consider(block, blocks[index - 1]);
  for (const [index, block] of [...blocks.entries()].reverse()) consider(block, blocks[index + 1]);
  return [...wholes].map(([block, whole]) => (isOne ? [block, whole] : [whole, block]));
}
