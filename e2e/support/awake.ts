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
