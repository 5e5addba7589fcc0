import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstIndex } from './first-index.ts';

it('finds what a look at each item in turn finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (values, limit) => {
      const sorted = values.toSorted((one, other) => one - other);
      const found = sorted.findIndex((value) => value >= limit);
      expect(firstIndex(sorted, (value) => value >= limit)).toBe(found === -1 ? sorted.length : found);
    }),
  );
});
