import { expect, type Locator, type Page } from '@playwright/test';

/** Gives files at the import screen, and waits until each is read or failed. Returns their rows. */
export async function giveFiles(page: Page, files: Record<string, Buffer>): Promise<Locator> {
  const given = Object.entries(files).map(([name, buffer]) => ({ name, buffer, mimeType: '' }));
  await page.getByLabel('Files of copy').setInputFiles(given);
  // The worker that reads them may still be starting.
  const over = page.getByRole('button', { name: 'Take these files off the list' });
  await expect(over).toBeVisible({ timeout: 40_000 });
  return page.getByRole('list', { name: 'Files' }).getByRole('listitem');
}
