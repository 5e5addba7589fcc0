import type { Browser, BrowserContext, Page } from '@playwright/test';
import { median } from '../filling/timing.ts';

/** Milliseconds from the beginning of the navigation; `worked` is of the main thread's processor time until then. */
type Opening = { answered: number; readable: number; editable: number; worked: number; shift: number };

type Watched = typeof globalThis & { editableAt: number; shift: number };

/**
 * When a letter could be typed and seen for the first time: the editor has taken the text over, can be edited, and the
 * frame in which that is so is painted.
 */
function watchOpening(): void {
  const seen = Object.assign(globalThis, { editableAt: 0, shift: 0 });
  const look = () => {
    if (!document.querySelector('.ProseMirror[contenteditable="true"]')) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.editableAt = performance.now();
        console.debug('editable');
      };
      port2.postMessage(null);
    });
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['contenteditable', 'class'],
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function open(page: Page, address: string): Promise<Opening> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  // Told by the page: asking it would have it compile what asks, in the middle of its work.
  const editable = page.waitForEvent('console', (message) => message.text() === 'editable');
  await page.goto(address, { waitUntil: 'commit' });
  await editable;
  const { metrics } = await cdp.send('Performance.getMetrics');
  const worked = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  // Until what comes after the text has found its place too.
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate(() => {
    const { editableAt, shift } = globalThis as Watched;
    const { responseStart } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    const first = performance.getEntriesByName('first-contentful-paint')[0];
    return { answered: responseStart, readable: first?.startTime ?? 0, editable: editableAt, shift };
  });
  await cdp.detach();
  return { ...seen, worked };
}

/** Opens a story over and over: with an empty cache in a new browser profile each time, and again with a full one. */
export async function measureOpening(browser: Browser, address: string, seat: Seat, times: number) {
  const [cold, warm]: [Opening[], Opening[]] = [[], []];
  for (let index = 0; index < times; index += 1) {
    const context = await browser.newContext({ viewport, baseURL: new URL(address).origin });
    await seat(context);
    await context.addInitScript(watchOpening);
    const page = await context.newPage();
    cold.push(await open(page, address));
    warm.push(await open(page, address));
    await context.close();
  }
  return { cold: middle(cold), warm: middle(warm) };
}

/** Room for everything that stands beside the text. */
export const viewport = { width: 1600, height: 1000 };

export type Seat = (context: BrowserContext) => Promise<void>;

function middle(openings: readonly Opening[]): Opening {
  const of = (name: keyof Opening) => median(openings.map((opening) => opening[name]));
  return {
    ...{ answered: of('answered'), readable: of('readable'), editable: of('editable') },
    ...{ worked: of('worked'), shift: of('shift') },
  };
}
