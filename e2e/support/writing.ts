import { expect, type Locator, type Page } from '@playwright/test';

/** The text of the story that is open in the editor. */
export const storyText = (page: Page): Locator => page.locator('.story-editor');

/** Puts the cursor at the end of a block that has these words, as a click there would. */
export async function cursorAfter(page: Page, words: string): Promise<void> {
  await select(page, words, { collapse: true });
}

/** Selects words of the text. They must stand in one text node of the page. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await select(page, words, { collapse: false });
}

async function select(page: Page, words: string, { collapse }: { collapse: boolean }): Promise<void> {
  await expect(storyText(page)).toContainText(words);
  await expect(storyText(page)).toHaveAttribute('contenteditable', 'true');
  await storyText(page).evaluate(
    (root, { words, collapse }) => {
      (root as HTMLElement).focus();
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(words) ?? -1;
        if (start < 0) continue;
        const end = start + words.length;
        getSelection()?.setBaseAndExtent(node, collapse ? end : start, node, end);
        return;
      }
      throw new Error(`"${words}" is not in one text node`);
    },
    { words, collapse },
  );
}

/** Begins a story of whoever has this page, open in the editor: a headline, no standfirst, and paragraphs. */
export async function beginStory(
  page: Page,
  headline: string,
  paragraphs: readonly string[],
): Promise<string> {
  await page.goto('/desk/stories/new');
  await page.getByRole('button', { name: 'Start writing' }).click();
  await page.waitForURL(/\/desk\/stories\/[0-9a-f-]{36}$/);
  await storyText(page).getByRole('heading', { level: 1 }).click();
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  for (const words of paragraphs) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(words);
  }
  await untilSaved(page);
  return page.url();
}

/** Waits until everything typed on this page has been taken by the server. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Opens the menu beside the primary button and takes a step from it. */
export async function takeStep(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: label }).click();
}

/** Presses a button of the toolbar that floats over the selected words. */
export async function pressOnSelection(page: Page, name: string): Promise<void> {
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name, exact: true })
    .click();
}

/** Chooses an option of a select, by its label. */
export async function choose(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await within.page().getByRole('option', { name: option, exact: true }).click();
}

/** The public address of the story that is open, which must be out. */
export async function publicAddress(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'More actions' }).click();
  const href = await page.getByRole('menuitem', { name: 'See it on the site' }).getAttribute('href');
  await page.keyboard.press('Escape');
  return new URL(href ?? '', page.url()).href;
}

/** Pastes copy into the import page, and waits for its review. */
export async function readCopy(page: Page, copy: string): Promise<Locator> {
  await page.goto('/desk/import');
  await page.getByRole('textbox', { name: 'Copy' }).fill(copy);
  await page.getByRole('button', { name: 'Read the copy' }).click();
  await page.waitForURL('**/desk/imports/*');
  return page.getByRole('article', { name: 'Story' });
}
