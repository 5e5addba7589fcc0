import { mock } from 'node:test';

/** Something that happened in the newsroom, and when. */
export type Beat = { hoursAgo: number; play: () => Promise<unknown> };

const minute = 60 * 1000;
const hour = 60 * minute;

/**
 * Works with the clock of this process stopped, and moved to where `moveTo` says: what the commands write (rows, ids,
 * audit) carries that time, as if the newsroom had been at it for weeks. Time never runs backwards: a beat that takes
 * longer puts the next one off.
 */
export async function inThePast(work: (moveTo: (hoursAgo: number) => void) => Promise<void>): Promise<void> {
  const present = Date.now();
  mock.timers.enable({ apis: ['Date'], now: present - 365 * 24 * hour });
  try {
    await work((hoursAgo) => mock.timers.setTime(Math.max(present - hoursAgo * hour, Date.now() + minute)));
  } finally {
    mock.timers.reset();
  }
}

/** Goes on by some minutes within a beat. */
export function minutesLater(minutes: number): void {
  mock.timers.tick(minutes * minute);
}

/** The day (YYYY-MM-DD) that lies this many days ahead of the demo's clock, or behind it. */
export const day = (ahead: number): string =>
  new Date(Date.now() + ahead * 24 * hour).toISOString().slice(0, 10);
