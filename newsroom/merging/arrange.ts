import { isRising, longestRising } from './in-order.ts';
import type { Passage } from './passages.ts';

/** The passages in the order of the merged story, and those that the agency has moved. */
export type Arrangement = { order: Passage[]; moved: ReadonlySet<Passage> };

const firstOf = (passage: Passage, side: keyof Passage): number => passage[side][0]?.index ?? -1;

const inOrderOf = (passages: readonly Passage[], side: keyof Passage): Passage[] =>
  passages.filter((each) => each[side].length > 0).sort((a, b) => firstOf(a, side) - firstOf(b, side));

/**
 * Orders the passages as the newsroom has them. What the agency inserted follows what it follows in the agency's text.
 * What the agency moved is moved, unless the newsroom moved something too: then its order stays.
 */
export function arrange(passages: readonly Passage[]): Arrangement {
  const moved = movedByAgency(passages);
  const order = inOrderOf(passages, 'ours').filter((passage) => !moved.has(passage));
  const placed = new Set(order);
  let before: Passage | undefined;
  for (const passage of inOrderOf(passages, 'theirs')) {
    if (!placed.has(passage)) order.splice(before ? order.indexOf(before) + 1 : 0, 0, passage);
    before = passage;
  }
  return { order, moved };
}

function movedByAgency(passages: readonly Passage[]): Set<Passage> {
  const known = inOrderOf(passages, 'base');
  const isMovedIn = (side: 'ours' | 'theirs') =>
    !isRising(known.filter((each) => each[side].length > 0).map((each) => firstOf(each, side)));
  if (!isMovedIn('theirs') || isMovedIn('ours')) return new Set();
  const common = inOrderOf(passages, 'ours').filter((passage) => passage.theirs.length > 0);
  const staying = new Set(longestRising(common.map((each) => firstOf(each, 'theirs'))));
  return new Set(common.filter((_, place) => !staying.has(place)));
}
