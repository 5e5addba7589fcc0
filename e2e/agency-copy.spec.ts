import { expect, test } from './support/fixtures.ts';
import {
  choose,
  cursorAfter,
  pressOnSelection,
  publicAddress,
  readCopy,
  selectWords,
  storyText,
  takeStep,
  untilSaved,
} from './support/writing.ts';

/** Copy of an agency that nobody has a licence of; invented, as everything here. */
const copyOf = (agency: string, headline: string) => `${headline}

MERIN BAY (${agency}) – The lighthouse of Cape Merin went dark for eleven minutes on Tuesday night, the first time since it was built.

Keeper Ilse Varga said a heron had landed on the switch. “I asked it to move, and it thought about it,” she said.

The coast guard counted nine ships in the bay. None of them noticed. (${agency})
LEGAL NOTICE: All rights of the published news are reserved by ${agency} News Agency. It may not be used in whole or in part without a written contract or subscription.
The town of Alder has voted to keep its only traffic light, after a debate of four hours.`;

test('an editor takes agency copy to the public page, and rights stand in the way until a licence is on file', async ({
  seat,
  request,
}) => {
  const editor = await seat('editor', { name: 'Imke Oosterveld' });
  const { page } = editor;
  const stamp = Date.now().toString(36);
  const agency = `Q${stamp.toUpperCase()}`;
  const headline = `Heron darkens lighthouse ${stamp}`;

  await test.step('import: the ledger is reviewed and the story made', async () => {
    const story = await readCopy(page, copyOf(agency, headline));
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
    await pressOnSelection(page, 'Note');
    const composer = page.getByRole('region', { name: 'New note' });
    await composer.getByText('Fact check').click();
    await composer.getByRole('textbox', { name: 'Note' }).fill('Nine, or eight and a buoy?');
    await composer.getByRole('button', { name: 'Add note' }).click();
    await expect(page.getByRole('article', { name: 'Fact check by Imke Oosterveld' })).toBeVisible();
    await selectWords(page, 'Cape Merin');
    await pressOnSelection(page, 'Do not translate');
    await expect(storyText(page).locator('[translate=no]')).toHaveText('Cape Merin');
    await untilSaved(page);
  });

  await test.step('submit; nobody approves their own story', async () => {
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(page.getByText('Submitted: the editors have it now')).toBeVisible();
    await page.getByRole('button', { name: 'Start review' }).click();
    await expect(page.getByText('Somebody else has to approve it')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  });

  const second = await seat('editor', { name: 'Baran Yıldız' });
  await test.step('another editor reviews; the open fact check stands in the way', async () => {
    const { page } = second;
    await page.goto(storyUrl);
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText('One fact-check or legal note is open.')).toBeVisible();
    await page.getByRole('article', { name: 'Fact check by Imke Oosterveld' }).click();
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await page.getByText('Confirmed', { exact: true }).click();
    await page.getByRole('button', { name: 'Resolve the fact check' }).click();
    await expect(page.getByRole('article', { name: 'Fact check by Imke Oosterveld' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText('Approved, exactly as it stands')).toBeVisible();
  });

  const sheet = second.page.getByRole('dialog', { name: 'Publish' });
  await test.step('the checklist tells every obstacle at once, rights among them', async () => {
    await second.page.getByRole('button', { name: 'Publish…' }).click();
    const obstacles = sheet.getByRole('list', { name: 'Obstacles' });
    await expect(obstacles).toContainText('Rights of an unknown source');
    await expect(obstacles).toContainText('LEGAL NOTICE');
    await expect(obstacles).toContainText('No section');
    await expect(sheet.getByRole('button', { name: 'Publish now' })).toBeDisabled();
    await expect(sheet.getByRole('button', { name: /Override/ })).toHaveCount(0);
  });

  const admin = await seat('admin', { name: 'Deniz Karaca' });
  await test.step('an admin records the source and its licence', async () => {
    const { page } = admin;
    await page.goto('/desk/sources');
    await page.getByRole('button', { name: 'New source' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(agency);
    await page.getByRole('button', { name: 'Record the source' }).click();
    await page.getByRole('row').filter({ hasText: agency }).click();
    const source = page.getByRole('dialog', { name: agency });
    await source.getByRole('button', { name: 'Record a licence' }).click();
    await source.getByRole('textbox', { name: 'Evidence' }).fill('Contract 7/2026');
    await source.getByRole('textbox', { name: 'Credit line' }).fill(`${agency}, by contract`);
    await source.getByRole('button', { name: 'Record the licence' }).click();
    await expect(page.getByText('Licence recorded')).toBeVisible();
  });

  await test.step('with source and section chosen nothing stands in the way, and readers have it', async () => {
    const { page } = second;
    await page.reload();
    await page.getByRole('button', { name: 'Publish…' }).click();
    await choose(sheet, 'Source', agency);
    await choose(sheet, 'Section', 'Region');
    await sheet.getByRole('button', { name: 'Save settings' }).click();
    await expect(sheet.getByText('Nothing stands in the way')).toBeVisible();
    await sheet.getByRole('button', { name: 'Publish now' }).click();
    await expect(page.getByText('Readers have it now.')).toBeVisible();
  });

  await test.step('the public page carries the text, the credit and no newsroom business', async () => {
    const address = await publicAddress(second.page);
    expect(address).toMatch(/\/en\/\d{4}\/\d{2}\/heron-darkens-lighthouse/);
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    const html = await answer.text();
    expect(html).toContain('It left at dawn.');
    expect(html).toContain(`${agency}, by contract`);
    expect(html).toContain('translate="no"');
    expect(html).not.toContain('Nine, or eight and a buoy');
    expect(html).not.toContain('traffic light');
    const feed = await (await request.get('/feeds/en.xml')).text();
    expect(feed).toContain(headline);
  });

  await test.step('withdrawn, it answers 410 with the notice and leaves the feed', async () => {
    const { page } = second;
    const address = await publicAddress(page);
    await takeStep(page, 'Withdraw…');
    const dialog = page.getByRole('dialog', { name: 'Withdraw the story' });
    await dialog.getByRole('textbox', { name: 'Notice to readers' }).fill('The heron was a cormorant.');
    await dialog.getByRole('button', { name: 'Withdraw the story' }).click();
    await expect(page.getByText('Withdrawn: its address says why')).toBeVisible();
    const answer = await request.get(address);
    expect(answer.status()).toBe(410);
    expect(await answer.text()).toContain('The heron was a cormorant.');
    expect(await (await request.get('/feeds/en.xml')).text()).not.toContain(headline);
  });

  await test.step('the audit log tells it all', async () => {
    await admin.page.goto('/admin/audit');
    const log = admin.page.getByRole('grid');
    await expect(log).toContainText('Baran Yıldız');
    await expect(log).toContainText(headline);
  });
});
