import { expect, it } from 'vitest';
import { claimedNotice } from './claimed-notice.ts';

it.each([
  ['', null, ''],
  ['', '© Tidewater', '© Tidewater'],
  ['© Tidewater', null, '© Tidewater'],
  ['© Tidewater', '© Tidewater', '© Tidewater'],
  ['© Tidewater', '© Tidewater. No resale.', '© Tidewater. No resale.'],
  ['© Tidewater. No resale.', '© Tidewater', '© Tidewater. No resale.'],
  ['© Tidewater', 'All rights with NARA', '© Tidewater\nAll rights with NARA'],
])('found %j and said %j claims %j', (rightsFound, said, claimed) => {
  expect(claimedNotice({ rightsFound }, said)).toBe(claimed);
});
