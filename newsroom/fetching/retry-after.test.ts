import { expect, test } from 'vitest';
import { retryAfterSeconds } from './retry-after.ts';

const now = new Date('2026-11-23T10:00:00Z');

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['Mon, 23 Nov 2026 10:05:00 GMT', 300],
  ['Mon, 23 Nov 2026 09:00:00 GMT', 0],
  ['99999999999', 30 * 24 * 3600],
  ['-5', null],
  ['soon', null],
  ['1e9', null],
  [null, null],
])('%s means %s seconds', (header, seconds) => expect(retryAfterSeconds(header, now)).toBe(seconds));
