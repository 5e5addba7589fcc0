import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordChanges } from './word-changes.ts';

it('keeps what both texts say and tells the rest apart', () => {
  expect(wordChanges('They came at dawn.', 'They came long before dawn.')).toEqual([
    { kind: 'same', text: 'They came ' },
    { kind: 'gone', text: 'at' },
    { kind: 'new', text: 'long before' },
    { kind: 'same', text: ' dawn.' },
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

it('cuts words of right-to-left scripts where they end, joiners and marks inside', () => {
  expect(wordChanges('کتێبخانه‌ی بەندەر', 'کتێبخانه‌کانی بەندەر')).toEqual([
    { kind: 'gone', text: 'کتێبخانه‌ی' },
    { kind: 'new', text: 'کتێبخانه‌کانی' },
    { kind: 'same', text: ' بەندەر' },
  ]);
  expect(wordChanges('قالَ القبطان، نعم.', 'قالَ الحارس، نعم.')).toEqual([
    { kind: 'same', text: 'قالَ ' },
    { kind: 'gone', text: 'القبطان' },
    { kind: 'new', text: 'الحارس' },
    { kind: 'same', text: '، نعم.' },
  ]);
});

it('compares long texts in time', () => {
  const before = 'The lamp is lit and the gulls are loud. '.repeat(1_000);
  const changes = wordChanges(before, before.replaceAll('loud', 'quiet'));
  expect(changes.filter(({ kind }) => kind === 'new')).toHaveLength(1_000);
});
