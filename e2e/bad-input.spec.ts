import type { Locator, Page } from '@playwright/test';
import { personActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { publish } from '#newsroom/publishing/publish.ts';
import { changeSettings } from '#newsroom/story/change-settings.ts';
import { approve, startReview, submit } from '#newsroom/story/commands.ts';
import { makeActor } from '#testing/factories.ts';
import { encoded, nested, picture, scripted } from './support/bad-copy.ts';
import { type AtDesk, test as base, expect } from './support/fixtures.ts';
import { giveFiles } from './support/given-files.ts';
import { storyText } from './support/writing.ts';

const test = base.extend<{ desk: AtDesk }>({
  /** An editor before the import screen. Any answer that is an error of ours fails the test. */
  desk: async ({ seat, problems }, use) => {
    const desk = await seat('editor');
    desk.page.on('response', (response) => {
      if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
    });
    await desk.page.goto('/desk/import');
    await use(desk);
  },
});

const box = (page: Page) => page.getByRole('textbox', { name: 'Copy' });
const read = (page: Page) => page.getByRole('button', { name: 'Read the copy' });
const madeStory = (page: Page) => page.getByRole('article', { name: 'Story' });

/** Pastes as a keyboard would, with what the clipboard holds. */
async function paste(into: Locator, clipboard: Record<string, string>): Promise<void> {
  await into.evaluate((field, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
}

test('an empty paste can’t be sent, and one without words is refused in words', async ({
  desk: { page },
}) => {
  await expect(read(page)).toBeDisabled();
  await box(page).fill(' \n\t ');
  await expect(read(page)).toBeDisabled();
  await paste(box(page), {
    'text/plain': 'picture',
    'text/html': '<p><img src="https://nightdesk.example/x.png"></p>',
  });
  await read(page).click();
  await expect(page.getByText('there is markup in it, but no text', { exact: false })).toBeVisible();
  await expect(box(page)).toHaveValue('picture');
  const answer = await page.request.post('/desk/import/receive', { data: { text: '' } });
  expect(await answer.json()).toMatchObject({ ok: false, reason: 'empty' });
});

test('an address inside the newsroom’s own network is not fetched, and stays in the box', async ({
  desk: { page },
}) => {
  const address = 'http://127.0.0.1/secret';
  await box(page).fill(address);
  await page.getByRole('button', { name: 'Fetch the page' }).click();
  await expect(page.getByText('lies in a private or reserved network', { exact: false })).toBeVisible();
  await expect(box(page)).toHaveValue(address);
});

test('5 MB of one line arrive whole', async ({ desk: { page } }) => {
  const line = 'The lamp burned and burned. '.repeat(187_500).slice(0, 5_242_880);
  await paste(box(page), { 'text/plain': line });
  await expect(page.getByText('All 5,242,880 characters are held.')).toBeVisible();
  await read(page).click();
  await page.waitForURL('**/desk/imports/*');
  await expect(madeStory(page)).toContainText('The lamp burned');
  const id = page.url().split('/').at(-1) ?? '';
  const stored = await db().import.findUniqueOrThrow({ where: { id }, include: { copy: true } });
  expect(stored.sourceText === line).toBe(true);
  expect(Buffer.from(stored.copy.bytes).equals(Buffer.from(line))).toBe(true);
});

test('of several files the bad one is refused in words and the others arrive', async ({ desk: { page } }) => {
  const good = Buffer.from(
    'Lamp found in the library\n\nPORT VALE – A lamp was found between two books on Monday.',
  );
  const items = await giveFiles(page, {
    'first.txt': good,
    'picture.txt': picture,
    'empty.txt': Buffer.alloc(0),
    'deep.html': Buffer.from(nested),
  });
  await expect(items).toHaveCount(4);
  await expect(items.getByRole('link', { name: 'Review' })).toHaveCount(2);
  await expect(items.filter({ hasText: 'picture.txt' })).toContainText(/not text|picture|PNG/i);
  await expect(items.filter({ hasText: 'empty.txt' })).toContainText(/empty|nothing/i);
  await expect(page.getByText('2 of 4 read · 2 failed')).toBeVisible();
  await page.reload();
  await expect(items).toHaveCount(4);
  await items.filter({ hasText: 'Deep down a lamp' }).getByRole('link', { name: 'Review' }).click();
  await expect(madeStory(page)).toContainText('two thousand boxes');
});

test('files that can’t be sent stay on the list until they can, and what is settled is taken off it', async ({
  desk: { page, context },
}) => {
  await context.setOffline(true);
  const items = await giveFiles(page, {
    'lamp.txt': Buffer.from('Lamp on the pier\n\nPORT VALE – It is lit.'),
  });
  await expect(items).toContainText('could not be reached');
  await context.setOffline(false);
  await items.getByRole('button', { name: 'Try again' }).click();
  await expect(items.getByRole('link', { name: 'Review' })).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Take these files off the list' }).click();
  await expect(items).toHaveCount(0);
});

test('what waits is cancelled, one or all, and read after all when somebody says so', async ({
  desk: { page, person },
}) => {
  const names = ['first', 'second', 'third'];
  const sha256 = crypto.getRandomValues(new Uint8Array(32));
  const bytes = Buffer.from(`Lamp ${names}\n\nPORT VALE – It is lit.`);
  await db().receivedCopy.create({ data: { sha256, bytes, size: bytes.length } });
  const given = { givenById: person.id, readForId: person.id, channel: 'upload', sha256 };
  // Without jobs, and after every other file: they wait for as long as the test needs.
  await db().givenFile.createMany({
    data: names.map((name, at) => ({
      ...{ ...given, batchId: person.id, fileName: `${name}.txt` },
      givenAt: new Date(Date.UTC(2101, 0, 1, 0, 0, at)),
    })),
  });
  await page.reload();
  await page.getByRole('button', { name: 'Cancel second.txt' }).click();
  await expect(page.getByText('0 of 3 read · 1 cancelled · 2 to go')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the 2 that wait' }).click();
  await expect(page.getByText('0 of 3 read · 3 cancelled')).toBeVisible();
  const items = page.getByRole('list', { name: 'Files' }).getByRole('listitem');
  await items.filter({ hasText: 'third.txt' }).getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('1 of 3 read · 2 cancelled')).toBeVisible({ timeout: 40_000 });
});

for (const [name, bytes] of Object.entries(encoded)) {
  test(`${name} is decoded right, and kept as it came`, async ({ desk: { page } }) => {
    const items = await giveFiles(page, { 'agency.txt': bytes });
    await items.getByRole('link', { name: 'Review' }).click();
    const story = madeStory(page);
    await expect(story.getByRole('heading')).toHaveText("Şehrin ışıkları Iğdır'a ulaştı");
    await expect(story).toContainText('Kaptan İlknur Öğüt');
    await expect(story).toContainText('kimse üşümedi');
    await expect(page.getByText('Turkish').first()).toBeVisible();
    const original = await page.request.get(`${page.url()}/original`);
    expect((await original.body()).equals(bytes)).toBe(true);
  });
}

test('lone surrogates and control characters become a story that can be opened', async ({
  desk: { page },
}) => {
  const text =
    'Lamp \ud800 speaks\n\nPORT VALE – It said \u0000\u0007\u001b[31m one word on Monday, \udc00 witnesses told us.';
  const json = JSON.stringify({ text }).toWellFormed();
  const answer = await page.request.post('/desk/import/receive', {
    data: Buffer.from(json),
    headers: { 'content-type': 'application/json' },
  });
  const sent = (await answer.json()) as { ok: boolean; pieces: { importId: string }[] };
  expect(sent).toMatchObject({ ok: true });
  await page.goto(`/desk/imports/${sent.pieces[0]?.importId}`);
  await expect(madeStory(page)).toContainText('one word on Monday');
  await page.getByRole('button', { name: 'Make the story' }).click();
  await page.waitForURL('**/desk/stories/*');
  await expect(storyText(page)).toContainText('one word on Monday');
});

test('programs in pasted HTML never run and reach neither desk nor readers', async ({
  desk,
  request,
  problems,
}) => {
  const { page, person } = desk;
  const mark = crypto.randomUUID().slice(0, 8);
  page.on('dialog', () => problems.push('A program opened a dialog'));
  await paste(box(page), { 'text/plain': 'Heron takes the tram', 'text/html': scripted(mark) });
  await read(page).click();
  await page.waitForURL('**/desk/imports/*');
  await expect(madeStory(page)).toContainText('paid in fish');
  await expectNoPrograms(page);
  await page.getByRole('button', { name: 'Make the story' }).click();
  await page.waitForURL('**/desk/stories/*');
  await expect(storyText(page)).toContainText('paid in fish');
  await expectNoPrograms(page);

  const id = page.url().split('/').at(-1) ?? '';
  const [author, second] = [personActor(person), await makeActor('editor')];
  await changeSettings(author, { storyId: id, sectionSlug: 'culture', sourceId: null });
  await submit(author, id);
  await startReview(second, id);
  const { contentHash } = await db().story.findUniqueOrThrow({ where: { id } });
  expect(await approve(second, { storyId: id, contentHash })).toMatchObject({ ok: true });
  const published = await publish(second, { storyId: id, contentHash, mode: 'first', note: '' });
  if (!published.ok) throw new Error(`Not published: ${JSON.stringify(published)}`);
  const html = await (await request.get(published.path)).text();
  expect(html).toContain('paid in fish');
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/i);
  await page.goto(published.path);
  await expectNoPrograms(page);
});

/** In what is shown, not in what Next needs to run: no element that runs, no handler, no address that is a program. */
async function expectNoPrograms(page: Page): Promise<void> {
  const found = await page
    .locator('main')
    .evaluate((main) =>
      [...main.querySelectorAll('*')]
        .filter(
          (element) =>
            /^(script|iframe|object|embed|style|form)$/i.test(element.tagName) ||
            [...element.attributes].some(
              ({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data):/i.test(value),
            ),
        )
        .map((element) => element.outerHTML.slice(0, 200)),
    );
  expect(found).toEqual([]);
  expect(await page.evaluate('window.broken')).toBeUndefined();
}
