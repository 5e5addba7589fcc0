import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordChanges } from './word-changes.ts';

it('keeps what both texts say and tells the rest apart', () => {
  expect(wordChanges('They came at dawn.', 'They came long before dawn.')).toEqual([
    { kind: 'same', text: 'They came ' },
    { kind: 'gone', text: 'at ' },
    { kind: 'new', text: 'long before ' },
    { kind: 'same', text: 'dawn.' },
  ]);
});

it('loses no character of either text', () => {
  const words = fc
    .array(fc.constantFrom('لامپ', 'gull', 'ı', ' ', '\n', 'a b', '👩‍🚀'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordChanges(before, after);
      const without = (kind: string) =>
        changes
          .filter((run) => run.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('new'), without('gone')]).toEqual([before, after]);
    }),
  );
});

it('shows texts that are too long to compare as one whole change', () => {
  const before = 'word '.repeat(2_000);
  expect(wordChanges(before, 'new')).toEqual([
    { kind: 'gone', text: before },
    { kind: 'new', text: 'new' },
  ]);
});
