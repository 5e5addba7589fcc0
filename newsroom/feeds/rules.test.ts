import { describe, expect, test } from 'vitest';
import { nextPoll } from './rules.ts';

const now = new Date('2026-11-23T10:00:00Z');
const first = '0191f0c0-0000-7000-8000-000000000000';
const last = '0191f0c0-0000-7000-8000-ffffffffffff';
const minutesUntil = (feed: { id?: string; failures?: number; pollMinutes?: number; retryAfter?: number }) =>
  (nextPoll({ id: first, pollMinutes: 10, failures: 0, ...feed }, now).getTime() - now.getTime()) / 60_000;

describe('the next poll', () => {
  test.each([
    [0, 10],
    [1, 20],
    [2, 40],
    [7, 1280],
    [8, 1440],
    [5000, 1440],
  ])('after %s failures comes in %s minutes', (failures, minutes) =>
    expect(minutesUntil({ failures })).toBe(minutes),
  );

  test('a daily feed stays daily', () => expect(minutesUntil({ pollMinutes: 1440, failures: 3 })).toBe(1440));

  test('waits for as long as the host asks, and never less than usual', () => {
    expect(minutesUntil({ failures: 1, retryAfter: 7200 })).toBe(120);
    expect(minutesUntil({ failures: 1, retryAfter: 30 })).toBe(20);
  });

  test('is spread over a tenth of the interval, the same for a feed each time', () => {
    expect(minutesUntil({ id: last })).toBe(11);
    const half = minutesUntil({ id: first.replace(/.{6}$/, '800000') });
    expect(half).toBeCloseTo(10.5, 3);
    expect(half).toBe(minutesUntil({ id: first.replace(/.{6}$/, '800000') }));
  });
});
