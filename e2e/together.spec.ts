import type { Page } from '@playwright/test';
import { type AtDesk, expect, test } from './support/fixtures.ts';
import { beginStory, cursorAfter, storyText, untilSaved } from './support/writing.ts';

/** A story of their own with a paragraph in English and one in Arabic. */
const storyOf = ({ page }: AtDesk) => beginStory(page, 'Written together', ['The bell rang.', 'رنّ الجرس.']);

const caretOf = (page: Page, name: string) =>
  page.locator('.caret', { has: page.locator(`.caret-flag[data-name="${name}"]`) });

test('three people write in one story, see one another, and end with the same text', async ({ seat }) => {
  const [one, two, three] = await Promise.all([
    seat('editor', { name: 'Nora Quay' }),
    seat('editor', { name: 'Baran Deniz' }),
    seat('editor', { name: 'ليلى مرسى' }),
  ]);
  const url = await storyOf(one);
  await Promise.all([two.page.goto(url), three.page.goto(url)]);
  await cursorAfter(one.page, 'rang.');
  await cursorAfter(two.page, 'The bell');
  await cursorAfter(three.page, 'الجرس.');
  await expect(caretOf(one.page, 'Baran Deniz')).toBeAttached();
  await expect(caretOf(one.page, 'ليلى مرسى')).toBeAttached();
  await Promise.all([
    one.page.keyboard.type(' Nora heard it.', { delay: 20 }),
    two.page.keyboard.type(' by the gate', { delay: 20 }),
    three.page.keyboard.type(' سمعته ليلى.', { delay: 20 }),
  ]);
  for (const { page } of [one, two, three]) {
    await expect(storyText(page)).toContainText('The bell by the gate rang. Nora heard it.');
    await expect(storyText(page)).toContainText('سمعته ليلى.');
    await untilSaved(page);
  }
  const texts = await Promise.all([one, two, three].map(({ page }) => storyText(page).textContent()));
  expect(new Set(texts).size).toBe(1);
  await two.page.close();
  await expect(caretOf(one.page, 'Baran Deniz')).not.toBeAttached();
  await expect(one.page.getByRole('status').filter({ hasText: 'Baran Deniz left.' })).toBeAttached();
});

test('whose rights end while they write is told, and their words are kept for them', async ({ seat }) => {
  const [reporter, editor] = [await seat('reporter'), await seat('editor')];
  const url = await storyOf(reporter);
  await editor.page.goto(url);
  await reporter.context.setOffline(true);
  await cursorAfter(reporter.page, 'rang.');
  await reporter.page.keyboard.type(' Too late for this.');
  await expect(reporter.page.getByText(/kept in this browser/)).toBeVisible();
  await editor.page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(editor.page.getByText('Submitted', { exact: true }).first()).toBeVisible();
  await reporter.context.setOffline(false);
  await expect(reporter.page.getByText(/The story is submitted now\. You can still suggest/)).toBeVisible();
  await expect(reporter.page.getByText('Too late for this.')).toBeVisible();
  await expect(storyText(reporter.page)).not.toContainText('Too late');
  await untilSaved(reporter.page);
  await reporter.page.reload();
  await expect(reporter.page.getByText('Too late for this.')).toBeVisible();
});
