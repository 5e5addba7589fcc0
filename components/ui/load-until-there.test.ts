import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadUntilThere } from './load-until-there.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('loads what is wanted as soon as the line is back, and no more once nobody wants it', async () => {
  let [tries, isAway, there] = [0, true, 0];
  const load = async () => {
    tries += 1;
    if (isAway) throw new Error('Nobody answers.');
  };
  const open = () => loadUntilThere(load, () => (there += 1));
  open();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([tries > 1, there]).toEqual([true, 0]);
  isAway = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(there).toBe(1);
  const before = tries;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tries).toBe(before);

  isAway = true;
  open()();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([tries, there]).toEqual([before + 1, 1]);
});
