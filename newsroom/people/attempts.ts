const minute = 60_000;
const hour = 60 * minute;

type Limit = {
  /** How far back failures count, in milliseconds. */
  window: number;
  /** Failures that cost nothing. */
  free: number;
};

/**
 * An address may be that of a whole newsroom, so it is given more, and forgets sooner. `stranger` is an address that
 * pushes copy with tokens that don't exist.
 */
export const limits = {
  account: { window: 24 * hour, free: 5 },
  address: { window: hour, free: 30 },
  stranger: { window: hour, free: 30 },
} satisfies Record<string, Limit>;

const waits = [1, 2, 4, 8, 15].map((minutes) => minutes * minute);

/** How long after the latest of so many failures the next attempt may come, in milliseconds. */
export function waitAfter(failures: number, limit: Limit): number {
  if (failures < limit.free) return 0;
  return waits[Math.min(failures - limit.free, waits.length - 1)] ?? 0;
}
