import { setTimeout as later } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { quantile } from '../filling/timing.ts';
import { sameEveryTime } from './words.ts';

/** How long keys took to be on the page, in milliseconds, and what one cost of the main thread's processor time. */
export type KeyTimes = { p50: number; p95: number; most: number; cost: Record<string, number> };

type Watched = typeof globalThis & { keyTimes: number[] };

const costs = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'] as const;

/**
 * From the time stamp that the browser gives the press of a key, to a task after the next animation frame: by then the
 * main thread has laid out and painted what the key has changed.
 */
function watchKeys(): void {
  const { keyTimes } = Object.assign(globalThis, { keyTimes: [] as number[] });
  let pressedAt = 0;
  const pressed = (event: Event) => {
    pressedAt = event.timeStamp;
  };
  // The text changes right after this event. A frame between the two would not show it.
  const written = () => {
    const began = pressedAt;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => keyTimes.push(performance.now() - began);
      port2.postMessage(null);
    });
  };
  window.addEventListener('keydown', pressed, { capture: true });
  window.addEventListener('keypress', written, { capture: true });
}

/** Types words at the cursor by trusted events, at the pace of somebody quick, and answers how long each key took. */
export async function typeAndMeasure(page: Page, keys: number, throttle: number): Promise<KeyTimes> {
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate(watchKeys);
  await type(cdp, 12);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await type(cdp, 12);
  await page.evaluate(() => {
    (globalThis as Watched).keyTimes.length = 0;
  });
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metrics(cdp);
  await type(cdp, keys);
  await later(500);
  const after = await metrics(cdp);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const times = await page.evaluate(() => (globalThis as Watched).keyTimes);
  await cdp.detach();
  if (times.length < keys) throw new Error(`Of ${keys} keys only ${times.length} came to the page.`);
  const cost = Object.fromEntries(
    costs.map((name) => [name, (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / keys]),
  );
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), most: Math.max(...times), cost };
}

async function metrics(cdp: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

async function type(cdp: CDPSession, count: number): Promise<void> {
  const chance = sameEveryTime(3);
  for (let index = 0; index < count; index += 1) {
    const [text, code] = index % 6 === 5 ? [' ', 'Space'] : ['e', 'KeyE'];
    const key = { key: text, code, windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0) };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await later(60 + chance() * 60);
  }
}
