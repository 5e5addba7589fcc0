import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { choose, cursorAfter, publicAddress, storyText, takeStep, untilSaved } from './support/writing.ts';

const present = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Also here' }).getByRole('img', { name });

test('a reporter writes and submits, an editor asks for changes, both write at once, the editor publishes', async ({
  seat,
  request,
}) => {
  const stamp = Date.now().toString(36);
  const headline = `Tram four rings its bell ${stamp}`;
  const reporter = await seat('reporter', { name: 'Layan Marsh' });
  const { page } = reporter;

  await test.step('the reporter starts a draft and writes it with the keyboard alone', async () => {
    await page.goto('/desk/stories/new');
    await page.getByRole('button', { name: 'Start writing' }).click();
    await page.waitForURL(/\/desk\/stories\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('button', { name: 'Publish…' })).toHaveCount(0);
    await storyText(page).getByRole('heading', { level: 1 }).click();
    await page.keyboard.type(headline);
    await page.keyboard.press('Enter');
    await page.keyboard.type('After nine silent years the bell is back.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The bell of tram four rang at six in the morning.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('## What the drivers say');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- It is loud.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It is ours.');
    await untilSaved(page);
    await expect(storyText(page).getByRole('heading', { level: 2 })).toHaveText('What the drivers say');
    await expect(storyText(page).getByRole('listitem')).toHaveText(['It is loud.', 'It is ours.']);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(page.getByText('Submitted: the editors have it now')).toBeVisible();
  });
  const storyUrl = page.url();

  const editor = await seat('editor', { name: 'Sorin Vale' });
  await test.step('the story waits for the editor on the board, with the reason', async () => {
    await editor.page.goto('/desk');
    await editor.page
      .getByRole('link', { name: new RegExp(headline) })
      .first()
      .click();
    await editor.page.waitForURL(storyUrl);
    await editor.page.getByRole('button', { name: 'Start review' }).click();
    await expect(editor.page.getByText('You are reviewing this story')).toBeVisible();
  });

  await test.step('the reporter sees the review begin, and can only suggest any more', async () => {
    await expect(page.getByText('In review', { exact: true })).toBeVisible();
    await expect(page.getByText('Suggesting', { exact: true })).toBeVisible();
    await expect(page.getByRole('radiogroup', { name: 'What typing does' })).toHaveCount(0);
  });

  await test.step('changes are requested with a reason', async () => {
    await takeStep(editor.page, 'Request changes…');
    const dialog = editor.page.getByRole('dialog', { name: 'Request changes' });
    await dialog.getByRole('button', { name: 'Request changes' }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('textbox', { name: 'What should change' }).fill('How many drivers were asked?');
    await dialog.getByRole('button', { name: 'Request changes' }).click();
    await expect(page.getByRole('button', { name: 'What to change' })).toBeVisible();
    await page.getByRole('button', { name: 'What to change' }).click();
    await expect(page.getByRole('dialog')).toContainText('How many drivers were asked?');
    await page.keyboard.press('Escape');
  });

  await test.step('both type at once, each sees the other, and no character is lost', async () => {
    await expect(present(page, 'Sorin Vale')).toBeVisible();
    await expect(present(editor.page, 'Layan Marsh')).toBeVisible();
    await expect(page.getByRole('radiogroup', { name: 'What typing does' })).toBeVisible();
    await cursorAfter(page, 'six in the morning.');
    await cursorAfter(editor.page, 'It is loud.');
    await Promise.all([
      page.keyboard.type(' Eleven drivers were asked.'),
      editor.page.keyboard.type(' It is very loud.'),
    ]);
    for (const each of [page, editor.page]) {
      await untilSaved(each);
      await expect(storyText(each)).toContainText('six in the morning. Eleven drivers were asked.');
      await expect(storyText(each)).toContainText('It is loud. It is very loud.');
    }
  });

  await test.step('submitted again, approved, published', async () => {
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await editor.page.getByRole('button', { name: 'Start review' }).click();
    await editor.page.getByRole('button', { name: 'Approve' }).click();
    await expect(editor.page.getByText('Approved, exactly as it stands')).toBeVisible();
    await editor.page.getByRole('button', { name: 'Publish…' }).click();
    const sheet = editor.page.getByRole('dialog', { name: 'Publish' });
    await choose(sheet, 'Section', 'Region');
    await sheet.getByRole('button', { name: 'Save settings' }).click();
    await sheet.getByRole('button', { name: 'Publish now' }).click();
    await expect(editor.page.getByText('Readers have it now.')).toBeVisible();
    const html = await (await request.get(await publicAddress(editor.page))).text();
    expect(html).toContain('Eleven drivers were asked.');
  });

  await test.step('a change ends the approval; readers keep what was approved', async () => {
    const address = await publicAddress(editor.page);
    await cursorAfter(editor.page, 'It is very loud.');
    await editor.page.keyboard.type(' UNAPPROVED');
    await untilSaved(editor.page);
    await expect(editor.page.getByText('In review', { exact: true })).toBeVisible();
    expect(await (await request.get(address)).text()).not.toContain('UNAPPROVED');
  });
});

test('spiked and restored, a story is back where it was', async ({ seat }) => {
  const { page } = await seat('reporter');
  await page.goto('/desk/stories/new');
  await page.getByRole('button', { name: 'Start writing' }).click();
  await storyText(page).getByRole('heading', { level: 1 }).click();
  await page.keyboard.type('A story nobody wanted');
  await untilSaved(page);
  await takeStep(page, 'Spike');
  await expect(page.getByText('Spiked', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Restore' }).first().click();
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
  await expect(storyText(page)).toContainText('A story nobody wanted');
});
