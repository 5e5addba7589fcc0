import { expect, it } from 'vitest';
import { bylineWords } from './site-words.ts';

it('names who wrote a story as they are called, whatever signs are in it', () => {
  expect(bylineWords('en', "Rojda $& Sons, $' $1 {name}")).toBe("By Rojda $& Sons, $' $1 {name}");
  expect(bylineWords('ckb', 'ڕۆژدا')).toBe('ڕۆژدا');
});
