import { expect, test } from 'vitest';
import { iptcInstant } from './iptc-instant.ts';

test.each([
  ['20261113T091500+0300', '2026-11-13T06:15:00.000Z'],
  ['20261113T0915Z', '2026-11-13T09:15:00.000Z'],
  ['2026-11-13T09:15:00.250-05:00', '2026-11-13T14:15:00.000Z'],
  [' 20261113 ', '2026-11-13T00:00:00.000Z'],
  ['20261113+0100', '2026-11-12T23:00:00.000Z'],
  ['2026-13-45', undefined],
  ['Friday', undefined],
  [undefined, undefined],
])('%s is %s', (stated, moment) => {
  expect(iptcInstant(stated)).toBe(moment);
});
