import { expect, test } from 'vitest';
import { embargoEnd } from './embargo-end.ts';

const receivedAt = new Date('2026-11-20T08:00:00Z');
const said = (line: string | null, stated?: string) =>
  embargoEnd({ line, stated, timeZone: 'Europe/Istanbul', receivedAt });

test('the later of line and data decides, and a line that can’t be read is a person’s', () => {
  const line = 'EMBARGOED UNTIL 0600 GMT 1 DECEMBER 2026';
  expect(said(null)).toBeNull();
  expect(said(line)).toEqual(new Date('2026-12-01T06:00:00Z'));
  expect(said(null, '2026-12-02T00:00:00Z')).toEqual(new Date('2026-12-02T00:00:00Z'));
  expect(said(line, '2026-12-02T00:00:00Z')).toEqual(new Date('2026-12-02T00:00:00Z'));
  expect(said(line, '2026-11-30T00:00:00Z')).toEqual(new Date('2026-12-01T06:00:00Z'));
  expect(said('EMBARGO')).toBe('unread');
  expect(said('EMBARGO', '2026-12-02T00:00:00Z')).toEqual(new Date('2026-12-02T00:00:00Z'));
});
