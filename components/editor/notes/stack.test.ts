import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stack, stackAtLine } from './stack.ts';

test('cards stand beside their words where there is room', () => {
  const cards = [
    { id: 'a', wanted: 10, height: 20 },
    { id: 'b', wanted: 100, height: 20 },
  ];
  expect([...stack(cards, null, 8).values()]).toEqual([10, 100]);
});

test('the card in focus stands beside its words, and the others make room', () => {
  const cards = [
    { id: 'a', wanted: 10, height: 50 },
    { id: 'b', wanted: 20, height: 50 },
    { id: 'c', wanted: 30, height: 50 },
  ];
  expect(Object.fromEntries(stack(cards, 'b', 10))).toEqual({ b: 20, c: 80, a: -40 });
});

test('many cards on little text follow whoever reads, without a jump between lines', () => {
  const cards = Array.from({ length: 100 }, (_, index) => ({
    ...{ id: String(index), wanted: index * 30, height: 100 },
  }));
  let before = stackAtLine(cards, 0, 8);
  for (let line = 1; line < 2_970; line += 1) {
    const tops = stackAtLine(cards, line, 8);
    const at = String(Math.floor(line / 30));
    expect(Math.abs((tops.get(at) ?? 0) - line)).toBeLessThanOrEqual(108);
    expect(Math.abs((tops.get('50') ?? 0) - (before.get('50') ?? 0))).toBeLessThan(4);
    before = tops;
  }
});

test('no card ever covers another', () => {
  const card = fc.record({ wanted: fc.nat(2_000), height: fc.integer({ min: 20, max: 300 }) });
  fc.assert(
    fc.property(fc.array(card, { maxLength: 30 }), fc.nat(30), (drawn, focus) => {
      const cards = drawn
        .toSorted((one, other) => one.wanted - other.wanted)
        .map((each, index) => ({ ...each, id: String(index) }));
      for (const tops of [stack(cards, String(focus), 8), stackAtLine(cards, focus * 60, 8)])
        for (const [index, each] of cards.entries()) {
          const next = cards[index + 1];
          if (next)
            expect(tops.get(next.id)).toBeGreaterThanOrEqual((tops.get(each.id) ?? 0) + each.height + 7.999);
        }
    }),
  );
});
