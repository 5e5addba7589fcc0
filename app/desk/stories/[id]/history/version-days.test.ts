import { expect, it } from 'vitest';
import { versionDays } from './version-days.ts';

const row = (id: string, at: string, reason = 'pause', name: string | null = null) => ({
  ...{ id, at, reason, name },
  ...{ version: 1, by: 'Rojda' },
});

it('folds what was kept by itself, day by day of the newsroom’s calendar, and nothing that has a name', () => {
  const rows = [
    row('a', '2026-11-23T09:00:00.000Z', 'submitted'),
    row('b', '2026-11-23T08:00:00.000Z'),
    row('c', '2026-11-23T07:00:00.000Z'),
    row('d', '2026-11-23T06:00:00.000Z', 'pause', 'For the lawyer'),
    row('e', '2026-11-23T05:00:00.000Z'),
    // Already the next day in the newsroom's zone.
    row('f', '2026-11-22T22:30:00.000Z'),
    row('g', '2026-11-22T20:30:00.000Z'),
    row('h', '2025-11-22T12:00:00.000Z'),
  ];
  const days = versionDays(rows, 'Europe/Istanbul', '2026-11-23T10:00:00.000Z');
  expect(
    days.map(({ label, entries }) => [
      label,
      entries.map((entry) => entry.rows.map(({ id }) => id).join('')),
    ]),
  ).toEqual([
    ['Today', ['a', 'bc', 'd', 'ef']],
    ['Sunday 22 November', ['g']],
    ['Saturday 22 November 2025', ['h']],
  ]);
  expect(days.flatMap(({ entries }) => entries.map(({ isFolded }) => isFolded))).toEqual([
    ...[false, true, false, true],
    ...[false, false],
  ]);
});
