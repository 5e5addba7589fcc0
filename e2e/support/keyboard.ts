import { expect, type Locator, type Page } from '@playwright/test';
import { storyText } from './writing.ts';

/** More presses of Tab than any part of a page is away from another. */
const FAR = 60;

/** What keeps somebody from seeing where the focus is; empty if nothing does. */
function troubleWithFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'nothing has the focus';
  // What has just opened has the focus as a whole, and is hard not to see.
  if (focused.matches('[role=dialog], [role=alertdialog]')) return '';
  const name = focused.outerHTML.slice(0, 200);
  const isTyped = focused.matches(
    'input:not([type=radio], [type=checkbox]), textarea, [contenteditable=true]',
  );
  // Radios and boxes to tick are drawn by their labels.
  const shown = (isTyped ? null : focused.closest('label')) ?? focused;
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  if (isTyped) return bottom > 0 && top < innerHeight ? '' : `out of sight: ${name}`;
  const isThere = (across: number, down: number) => {
    const there = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
    return there !== null && (shown.contains(there) || there.contains(shown));
  };
  if (![0.25, 0.5, 0.75].some((share) => isThere(share, share))) return `out of sight or covered: ${name}`;
  const drawing = [shown, ...(shown === focused ? [] : shown.querySelectorAll('*'))];
  const isDrawn = drawing.some((each) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    const isTransparent = /^transparent$|, 0\)$|\/ 0\)$/.test(outlineColor);
    return outlineStyle !== 'none' && outlineWidth !== '0px' && !isTransparent;
  });
  return isDrawn || getComputedStyle(shown).boxShadow !== 'none' ? '' : `not shown: ${name}`;
}

/** Fails unless something has the focus, stands where it can be seen, and shows that it has it. */
export const expectSeenFocus = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(troubleWithFocus)).toBe('');

/** Presses Tab, or Shift and Tab, until the element has the focus; every stop on the way shows it. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let press = 0; press < FAR; press += 1) {
    await page.keyboard.press(key);
    await expectSeenFocus(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${wanted} is not reached by ${key}`);
}

/** Selects words of the story by finding them. */
export async function findWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(page.getByLabel('Find', { exact: true })).toBeFocused();
  await page.keyboard.insertText(words);
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(storyText(page)).toBeFocused();
}

/** Runs a command of the palette by a word of its name. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('searchbox')).toBeFocused();
  await page.keyboard.insertText(name);
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
}

/** Windows' codes of keys that are no letters. */
const codes: Record<string, number> = { Enter: 13, End: 35 };
const CONTROL = 2;

/** Presses keys while the page is busy, so that it takes them one right after another. */
export async function pressAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const busy = page.evaluate(() => {
    const end = performance.now() + 300;
    while (performance.now() < end);
  });
  const presses = keys.map((given) => {
    const key = given.replace('Control+', '');
    const modifiers = key === given ? 0 : CONTROL;
    const text = modifiers || key === 'End' ? undefined : key === 'Enter' ? '\r' : key;
    const event = { key, code: key, windowsVirtualKeyCode: codes[key] ?? key.charCodeAt(0), modifiers };
    return browser.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', text, ...event });
  });
  await Promise.all([busy, ...presses]);
  await browser.detach();
}
