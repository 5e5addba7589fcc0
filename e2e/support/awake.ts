import { expect, type Page } from '@playwright/test';

/** Folds the rail before any page is made, so that `untilAwake` has something to see. */
export const foldRail = (page: Page) =>
  page.addInitScript(() => localStorage.setItem('nightdesk-rail', 'narrow'));

/**
 * Waits until the desk listens to keys. The server does not know that the rail is folded: its button says so only
 * once the browser has taken the page over. A click needs no such wait, React keeps it; keys pressed before are lost.
 */
export const untilAwake = (page: Page): Promise<void> =>
  expect(page.locator('[aria-label="Unfold the rail"]')).toBeAttached();

/**
 * Waits until the browser has taken the page over from the server: what is clicked before may be
 * lost. Effects may still have to run, and with them the keys: `untilAwake` waits for those too. React marks the
 * elements that it has taken over; a page for readers has no script, and nothing to press.
 */
export async function untilTakenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isTaken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps$'));
    const isForReaders = document.querySelector('script[src]') === null;
    // What stands in the text is the editor's own, not React's.
    const ours = document.querySelectorAll(':is(button, [role=row], textarea):not(.story-editor *)');
    return isForReaders || [...ours].every(isTaken);
  });
}
