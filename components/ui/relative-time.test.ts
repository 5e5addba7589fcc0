import { describe, expect, it } from 'vitest';
import { exactWords, relativeWords } from './relative-time-wording.ts';

const zone = 'Europe/Istanbul';
const now = new Date('2026-11-23T09:00:00Z'); // noon in the newsroom

describe('relativeWords', () => {
  it.each([
    ['2026-11-23T08:59:40Z', 'now'],
    ['2026-11-23T08:48:00Z', '12m ago'],
    ['2026-11-23T06:00:00Z', '3h ago'],
    ['2026-11-23T11:00:00Z', 'in 2h'],
    ['2026-11-22T10:00:00Z', 'yesterday'],
    ['2026-11-19T09:00:00Z', '4 days ago'],
    ['2026-11-03T09:00:00Z', '3 Nov'],
    ['2025-11-03T09:00:00Z', '3 Nov 2025'],
  ])('says %s as "%s"', (at, words) => {
    expect(relativeWords(new Date(at), now, zone)).toBe(words);
  });

  it('turns the day at midnight in the newsroom, not in UTC', () => {
    const lateMorning = new Date('2026-11-23T08:00:00Z');
    const beforeMidnight = new Date('2026-11-22T20:30:00Z'); // 23:30 in Istanbul
    const afterMidnight = new Date('2026-11-22T21:30:00Z'); // 00:30 in Istanbul
    expect(relativeWords(beforeMidnight, lateMorning, zone)).toBe('yesterday');
    expect(relativeWords(afterMidnight, lateMorning, zone)).toMatch(/^1[01]h ago$/);
  });
});

describe('exactWords', () => {
  it('is in the newsroom’s zone and names it', () => {
    expect(exactWords(now, zone, 'en-GB')).toMatch(/Monday.*23 November 2026.*12:00 GMT\+3/);
  });
});
