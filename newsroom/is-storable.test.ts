import { expect, it } from 'vitest';
import { isStorable } from './is-storable.ts';

it.each(['', 'گوندی بەرواری', 'a 🌊 on the quay\n'])('takes %j', (text) => {
  expect(isStorable(text)).toBe(true);
});

it.each(['a\0b', 'half \ud83d', '\udf0a of a wave'])('does not take %j', (text) => {
  expect(isStorable(text)).toBe(false);
});
