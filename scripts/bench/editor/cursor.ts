import type { Page } from '@playwright/test';
import { paragraphOf, sameEveryTime } from './words.ts';

/** The block in the middle of the text: with notes and suggestions around it, if there are any. */
const putCursor = (page: Page, text: string) =>
  page.locator(text).evaluate((root) => {
    const blocks = [...root.querySelectorAll(':scope > p')];
    const block = blocks[Math.floor(blocks.length / 2)];
    if (!block) throw new Error('There is no paragraph to type in.');
    block.scrollIntoView({ block: 'center' });
    (root as HTMLElement).focus();
    getSelection()?.selectAllChildren(block);
    getSelection()?.collapseToEnd();
  });

/** Opens a story with the cursor in the middle of it. */
export async function openEditor(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.ProseMirror[contenteditable="true"]').waitFor();
  // What is read after the text has come is not a part of typing.
  await page.waitForTimeout(2_000);
  await putCursor(page, '.ProseMirror');
}

/** Opens a page with nothing but a text of the same length that the browser lets one change. */
export async function openBare(page: Page): Promise<void> {
  const chance = sameEveryTime(7);
  const blocks = Array.from({ length: 83 }, () => `<p>${paragraphOf(60, 'en', chance)}</p>`);
  await page.setContent(
    `<!doctype html><div id="text" contenteditable style="max-width: 40rem; margin: auto">${blocks.join('')}</div>`,
  );
  await putCursor(page, '#text');
}
