import type { Transaction } from 'prosemirror-state';
import { joined, type Range } from './joined.ts';
import { type Lost, lostBetween } from './lost.ts';

/**
 * What others wrote, just now, into text that this tab had deleted or moved away without their knowing: rebased, the
 * deletion takes their words with it. `rebased` is what prosemirror-collab made: own steps undone, those of others,
 * own steps again.
 */
export function swallowed(rebased: Transaction, ownCount: number, othersCount: number): Lost[] {
  const end = ownCount + othersCount;
  const ranges: Range[] = [];
  for (let index = ownCount; index < end; index += 1) {
    rebased.mapping.maps[index]?.forEach((_start, _end, from, to) => {
      const others = rebased.mapping.slice(index + 1, end);
      const [left, right] = [others.map(from, 1), others.map(to, -1)];
      if (left >= right) return;
      const own = rebased.mapping.slice(end);
      if (own.map(left, 1) >= own.map(right, -1)) ranges.push({ from: left, to: right });
    });
  }
  const doc = rebased.docs[end] ?? rebased.doc;
  return joined(ranges)
    .flatMap(({ from, to }) => lostBetween(doc, from, to, { of: 'others', annotations: [] }) ?? [])
    .filter(({ text, content }) => text.trim() !== '' || content?.kind === 'blocks');
}
