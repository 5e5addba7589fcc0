import { findFreePort } from '#newsroom/db/free-port.ts';
import { type RunningProcess, runProcess } from '../scripts/running/process.ts';
import { untilAnswering } from '../scripts/running/until-answering.ts';
import { type AtDesk, expect, test } from './support/fixtures.ts';
import { beginSession } from './support/session.ts';
import { beginStory, cursorAfter, selectWords, storyText, untilSaved } from './support/writing.ts';

/** A story of their own with one paragraph, open in the editor. */
const storyOf = ({ page }: AtDesk) => beginStory(page, 'Kept words', ['First.']);

test('what is typed offline is kept, said to be kept, and sent when the line is back', async ({ seat }) => {
  const writer = await seat('editor');
  const reader = await seat('editor');
  const url = await storyOf(writer);
  await reader.page.goto(url);
  await expect(storyText(reader.page)).toContainText('First.');
  await writer.context.setOffline(true);
  await cursorAfter(writer.page, 'First.');
  await writer.page.keyboard.type(' Typed in the tunnel.');
  const trouble = writer.page.getByText(/kept in this browser/);
  await expect(trouble).toBeVisible();
  // On a telephone this stands with the company and the next step in two rows.
  await writer.page.setViewportSize({ width: 390, height: 844 });
  const bar = writer.page.locator('header > div').filter({ has: trouble });
  await expect.poll(async () => (await bar.boundingBox())?.height).toBeLessThan(90);
  await writer.page.setViewportSize({ width: 1280, height: 720 });
  await cursorAfter(reader.page, 'First.');
  await reader.page.keyboard.type(' Meanwhile upstairs.');
  await untilSaved(reader.page);
  await writer.context.setOffline(false);
  for (const { page } of [writer, reader]) {
    await expect(storyText(page)).toContainText('Typed in the tunnel.');
    await expect(storyText(page)).toContainText('Meanwhile upstairs.');
  }
  await untilSaved(writer.page);
});

test('a tab that is closed offline gives its words to the next one', async ({ seat }) => {
  const writer = await seat('editor');
  const url = await storyOf(writer);
  await writer.context.setOffline(true);
  await cursorAfter(writer.page, 'First.');
  await writer.page.keyboard.type(' Shut in a hurry.');
  await expect(writer.page.getByText(/kept in this browser/)).toBeVisible();
  await writer.page.close();
  await writer.context.setOffline(false);
  const page = await writer.context.newPage();
  await page.goto(url);
  await expect(storyText(page)).toContainText('First. Shut in a hurry.');
  await untilSaved(page);
  const other = await seat('editor');
  await other.page.goto(url);
  await expect(storyText(other.page)).toContainText('First. Shut in a hurry.');
});

test('a tab that is closed in the middle of a word loses nothing', async ({ seat }) => {
  const writer = await seat('editor');
  const url = await storyOf(writer);
  await cursorAfter(writer.page, 'First.');
  await writer.page.keyboard.type(' To the very last letter');
  await writer.page.close({ runBeforeUnload: false });
  const page = await writer.context.newPage();
  await page.goto(url);
  await expect(storyText(page)).toContainText('First. To the very last letter');
});

test('what is pasted before the code is here that cleans it waits in its place, before what is typed', async ({
  seat,
}) => {
  const { page } = await seat('editor');
  await beginStory(page, 'Kept words', ['First.']);
  await untilSaved(page);
  const late = Promise.withResolvers<void>();
  let isLate = false;
  await page.mouse.move(0, 0);
  await page.route('**/_next/static/**', async (route) => {
    if (isLate) await late.promise;
    await route.continue();
  });
  await page.reload();
  await expect(storyText(page)).toContainText('First.');
  isLate = true;
  await cursorAfter(page, 'First.');
  await storyText(page).evaluate((root) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<font size="7"><b>Pasted.</b></font>');
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.keyboard.type(' “Typed');
  await expect(storyText(page)).toContainText('First. “Typed');
  late.resolve();
  await expect(storyText(page)).toContainText('First.Pasted. “Typed');
  await page.keyboard.type('.');
  await expect(storyText(page).locator('strong')).toHaveText('Pasted.');
  await expect(storyText(page)).toContainText('First.Pasted. “Typed.');
});

test('who was away while others changed the same merges by hand, and loses nothing', async ({ seat }) => {
  const [writer, other] = [await seat('editor'), await seat('editor')];
  const url = await storyOf(writer);
  await other.page.goto(url);
  await writer.context.setOffline(true);
  await cursorAfter(writer.page, 'First.');
  await writer.page.keyboard.type(' Mine, from the tunnel.');
  await expect(writer.page.getByText(/kept in this browser/)).toBeVisible();
  await writer.page.clock.setFixedTime(new Date(Date.now() + 600_000));
  await selectWords(other.page, 'First.');
  await other.page.keyboard.type('Last of all, from upstairs.');
  await untilSaved(other.page);
  await writer.context.setOffline(false);
  const dialog = writer.page.getByRole('dialog', { name: /Your version/ });
  await expect(dialog.getByText('Mine, from the tunnel.')).toBeVisible();
  await expect(storyText(writer.page)).toHaveText(/^Kept words\s*Last of all, from upstairs\.$/);
  await dialog.getByRole('button', { name: 'Later' }).click();
  await writer.page.reload();
  await writer.page.getByRole('button', { name: 'Compare and merge' }).click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog.getByText('One change is to be decided first.')).toBeVisible();
  // The focus is on what is to be decided: the keys alone choose.
  for (const _ of ['As it is now', 'Both']) await writer.page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: /^Both/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  for (const { page } of [writer, other]) {
    await expect(storyText(page)).toContainText('Last of all, from upstairs.');
    await expect(storyText(page)).toContainText('First. Mine, from the tunnel.');
  }
  await untilSaved(writer.page);
});

test('words of somebody whose session ended wait for them, whoever signs in in their browser meanwhile', async ({
  seat,
}) => {
  const [writer, other] = [await seat('editor'), await seat('editor', { name: 'Baran Deniz' })];
  const url = await storyOf(writer);
  const { context, page } = writer;
  const tab = await context.newPage();
  await tab.goto('/desk/explainers');
  await context.clearCookies();
  // Whoever comes has the page read again: the one to sign in on must not come in its place.
  await other.page.goto(url);
  await expect(page.getByText('You are signed out')).toBeVisible();
  await cursorAfter(page, 'First.');
  await page.keyboard.type(' Whose session ended.');
  await expect(page.getByText('What you wrote is kept in this browser.')).toBeVisible();
  await beginSession(context, other.person.email);
  await page.getByRole('button', { name: 'I have signed in again' }).click();
  await expect(page.getByText('In this browser, Baran Deniz is signed in now')).toBeVisible();
  await page.reload();
  await expect(tab.getByText('Somebody else has signed in in this browser')).toBeVisible();
  await cursorAfter(page, 'First.');
  await page.keyboard.type(' By Baran.');
  await untilSaved(page);
  await expect(page.getByText('Whose session ended.')).not.toBeAttached();
  await beginSession(context, writer.person.email);
  await page.reload();
  await expect(storyText(page)).toContainText('Whose session ended.');
  await untilSaved(page);
  await expect(storyText(other.page)).toContainText('Whose session ended.');
});

test.describe('a server that goes away', () => {
  let web: RunningProcess;
  let address: string;
  let port: number;

  const startWeb = async () => {
    web = runProcess(['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
      NODE_ENV: 'production',
      NEXTAUTH_SECRET: process.env.NIGHTDESK_TEST_SECRET ?? '',
      NEXTAUTH_URL: address,
    });
    await untilAnswering(address);
  };

  test.beforeAll(async () => {
    // The tests may run in processes of their own, each of which stops and starts its server.
    port = await findFreePort(4400 + 10 * test.info().parallelIndex);
    address = `http://localhost:${port}`;
    await startWeb();
  });
  test.afterAll(() => web.stop());
  test.use({ baseURL: async ({ browserName: _ }, use) => use(address) });

  test('words typed while the server goes down, and while it is down, arrive once it is up again', async ({
    seat,
  }) => {
    const writer = await seat('editor');
    const url = await storyOf(writer);
    await cursorAfter(writer.page, 'First.');
    const typing = writer.page.keyboard.type(' The server slept through this.', { delay: 25 });
    await web.stop();
    await typing;
    await writer.page.keyboard.type(' Nobody heard.');
    await expect(writer.page.getByText(/kept in this browser/)).toBeVisible();
    await startWeb();
    await untilSaved(writer.page);
    await expect(storyText(writer.page)).toContainText('First. The server slept through this. Nobody heard.');
    await writer.page.goto(url);
    await expect(storyText(writer.page)).toContainText('First. The server slept through this. Nobody heard.');
  });

  test('two web processes on one database work as one', async ({ seat, browser }) => {
    const here = await seat('editor');
    const url = new URL(await storyOf(here));
    const elsewhere = await browser.newContext({ storageState: await here.context.storageState() });
    const there = await elsewhere.newPage();
    await there.goto(new URL(url.pathname, process.env.NIGHTDESK_TEST_ADDRESS).href);
    await cursorAfter(there, 'First.');
    await cursorAfter(here.page, 'Kept');
    await Promise.all([
      there.keyboard.type(' From the other process.', { delay: 20 }),
      here.page.keyboard.type(', from this one,', { delay: 20 }),
    ]);
    for (const page of [here.page, there]) {
      await expect(storyText(page)).toHaveText(
        /^Kept, from this one, words\s*First\. From the other process\.$/,
      );
      await untilSaved(page);
    }
    await elsewhere.close();
  });
});
