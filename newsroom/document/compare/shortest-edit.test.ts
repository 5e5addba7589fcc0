import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortestEdit } from './shortest-edit.ts';

const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 25 });

/** The length of the longest common part, the slow way. */
function common(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const item of one) {
    const next = [0];
    for (const [at, each] of other.entries()) {
      next.push(item === each ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

it('is the shortest, and leads from one list to the other', () => {
  fc.assert(
    fc.property(list, list, (one, other) => {
      const hunks = shortestEdit(one, other);
      const made = [...one];
      for (const { from, to, changedFrom, changedTo } of [...hunks].reverse()) {
        made.splice(from, to - from, ...other.slice(changedFrom, changedTo));
      }
      expect(made).toEqual(other);
      const kept = one.length - hunks.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(kept).toBe(common(one, other));
    }),
    { numRuns: 2_000 },
  );
});

it('takes lists that differ in almost everything as wholly different', () => {
  const one = Array.from({ length: 9_000 }, (_, at) => `one ${at % 7} ${at}`);
  const other = Array.from({ length: 9_000 }, (_, at) => `other ${at}`);
  expect(shortestEdit(['same', ...one], ['same', ...other])).toEqual([
    { from: 1, to: 9_001, changedFrom: 1, changedTo: 9_001 },
  ]);
});
