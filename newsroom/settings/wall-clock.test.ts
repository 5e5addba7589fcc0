import { describe, expect, it } from 'vitest';
import { momentOf, wallDate, wallTime } from './wall-clock.ts';

describe('the newsroom’s clock', () => {
  it.each([
    ['2026-11-23T18:00', 'Europe/Istanbul', '2026-11-23T15:00:00.000Z'],
    ['2026-07-01T00:30', 'Europe/Berlin', '2026-06-30T22:30:00.000Z'],
    ['2026-12-31T23:59', 'Asia/Kathmandu', '2026-12-31T18:14:00.000Z'],
    ['2026-11-01T12:00', 'America/New_York', '2026-11-01T17:00:00.000Z'],
  ])('%s in %s is %s', (wall, zone, moment) => {
    expect(momentOf(wall, zone).toISOString()).toBe(moment);
    expect(wallTime(new Date(moment), zone)).toBe(wall);
  });

  it('takes the later of an hour that comes twice, so that no embargo ends early', () => {
    expect(momentOf('2026-10-25T02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  it('lets a skipped hour end after the change', () => {
    expect(momentOf('2026-03-29T02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('knows that the date differs between zones', () => {
    const at = new Date('2026-11-30T22:30:00Z');
    expect(wallDate(at, 'Europe/Istanbul')).toBe('2026-12-01');
    expect(wallDate(at, 'America/New_York')).toBe('2026-11-30');
  });
});
