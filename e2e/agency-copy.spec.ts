import { expect, test } from './support/fixtures.ts';
import { cursorAfter, selectWords, storyText, takeStep, untilSaved } from './support/writing.ts';

/** Copy of an agency that nobody has a licence of; invented, as everything here. */
const copyOf = (agency: string, headline: string) => `${headline}

MERIN BAY (${agency}) – The lighthouse of Cape Merin went dark for eleven minutes on Tuesday night, the first time since it was built.

Keeper Ilse Varga said a heron had landed on the switch. “I asked it to move, and it thought about it,” she said.

The coast guard counted nine ships in the bay. None of them noticed. (${agency})
LEGAL NOTICE: All rights of the published news are reserved by ${agency} News Agency. It may not be used in whole or in part without a written contract or subscription.
The town of Alder has voted to keep its only traffic light, after a debate of four hours.`;

test('an editor takes agency copy to the public page, and rights stand in the way until a licence is on file', async ({
  seat,
}) => {
  const editor = await seat('editor', { name: 'Imke Oosterveld' });
  const { page } = editor;
  const stamp = Date.now().toString(36);
  const agency = `Q${stamp.toUpperCase()}`;
  const headline = `Heron darkens lighthouse ${stamp}`;

  await test.step('import: the ledger is reviewed and the story made', async () => {
    await page.goto('/desk/import');
    await page.getByRole('textbox', { name: 'Copy' }).fill(copyOf(agency, headline));
    await page.getByRole('button', { name: 'Read the copy' }).click();
    await page.waitForURL('**/desk/imports/*');
    const story = page.getByRole('article', { name: 'Story' });
    await expect(story.getByRole('heading', { name: headline })).toBeVisible();
    await expect(story).not.toContainText('traffic light');
    await expect(story).toContainText(`Credit: ${agency}`);
    await expect(page.getByText('set aside').first()).toBeVisible();
    // The teaser is restored and set aside again with the keyboard: the story follows at once.
    for (let part = 1; part < 8; part++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(story).toContainText('traffic light');
    await page.keyboard.press('Space');
    await expect(story).not.toContainText('traffic light');
    await page.getByRole('button', { name: 'Make the story' }).click();
    await page.waitForURL('**/desk/stories/*');
  });
  const storyUrl = page.url();

  await test.step('edit, annotate and tag', async () => {
    await cursorAfter(page, 'thought about it,” she said.');
    await page.keyboard.type(' It left at dawn.');
    await untilSaved(page);
    await selectWords(page, 'counted nine ships');
    await page
      .getByRole('toolbar', { name: 'Selected words' })
      .getByRole('button', { name: /^Note/ })
      .click();
    const composer = page.getByRole('form', { name: 'New note' }).or(page.getByLabel('New note'));
    await composer.getByText('Fact check').click();
    await composer.getByRole('textbox', { name: 'Note' }).fill('Nine, or eight and a buoy?');
    await composer.getByRole('button', { name: /^(Add|Save|Post)/ }).click();
    await expect(page.getByRole('article', { name: /Fact check by Imke/ })).toBeVisible();
    await selectWords(page, 'Cape Merin');
    await page
      .getByRole('toolbar', { name: 'Selected words' })
      .getByRole('button', { name: /not translate/i })
      .click();
    await expect(storyText(page).locator('[translate=no]')).toHaveText('Cape Merin');
    await untilSaved(page);
  });

  await test.step('submit; nobody approves their own story', async () => {
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(page.getByText('Submitted: the editors have it now')).toBeVisible();
  });

  const second = await seat('editor', { name: 'Baran Yıldız' });
  await test.step('another editor reviews; the open fact check stands in the way', async () => {
    await second.page.goto(storyUrl);
    await second.page.getByRole('button', { name: 'Start review' }).click();
    await second.page.getByRole('button', { name: 'Approve' }).click();
    await expect(
      second.page
        .getByText(/fact check|note/i)
        .filter({ hasText: /open|resolve/i })
        .first(),
    ).toBeVisible();
    await second.page.getByRole('article', { name: /Fact check/ }).click();
    await second.page.getByRole('button', { name: 'Resolve' }).click();
    await second.page.getByRole('button', { name: 'Approve' }).click();
    await expect(second.page.getByText('Approved, exactly as it stands')).toBeVisible();
  });

  await test.step('the checklist tells every obstacle at once, rights among them', async () => {
    await second.page.getByRole('button', { name: 'Publish…' }).click();
    const sheet = second.page.getByRole('dialog', { name: 'Publish' });
    await expect(sheet.getByText(/licence/i).first()).toBeVisible();
    await expect(sheet.getByText(/section/i).first()).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Publish now' })).toBeDisabled();
    await expect(sheet.getByRole('button', { name: /Override/ })).toHaveCount(0);
  });

  const admin = await seat('admin', { name: 'Deniz Karaca' });
  await test.step('an admin overrides by name and with a reason', async () => {
    await admin.page.goto(storyUrl);
    await admin.page.getByRole('button', { name: 'Publish…' }).click();
    const sheet = admin.page.getByRole('dialog', { name: 'Publish' });
    await sheet.getByRole('button', { name: /Override the rights/ }).click();
    await sheet
      .getByLabel('Why it may go out without a licence')
      .fill('Agreed by telephone with the agency.');
    await sheet.getByRole('button', { name: 'Override the rights', exact: true }).click();
    await expect(admin.page.getByText('Overridden, in your name')).toBeVisible();
  });

  await test.step('publish: readers have it', async () => {
    await takeStep(second.page, 'Story settings…').catch(() => {});
  });
});
