import { db } from '#newsroom/db/client.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { expect, test } from './support/fixtures.ts';
import { giveFiles } from './support/given-files.ts';

const stamp = () => crypto.randomUUID().slice(0, 8);

test('a feed dropped as a file comes in as its stories, and a sure one is accepted with a single key', async ({
  seat,
}) => {
  const { page } = await seat('editor');
  const [mark, other] = [stamp(), stamp()];
  const source = await makeSource();
  await makeLicence(source.id);
  const item = (headline: string, text: string) =>
    `<item><guid>${headline}</guid><title>${headline}</title><description>${text}</description></item>`;
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>${source.name}</title><language>en</language>
${item(`Pier sweeper retires ${mark}`, `The sweeper of the pier has put down the broom after thirty winters, the town clerk ${mark} said on Monday.`)}
${item(`Bread oven lit again ${other}`, `The oven behind the harbour church burns again, and the baker ${other} has sold the first loaves on Tuesday.`)}
</channel></rss>`;
  await page.goto('/desk/import');
  const items = await giveFiles(page, { 'pier.xml': Buffer.from(feed) });
  await expect(items).toContainText('2 pieces');

  await page.goto('/desk/imports');
  const row = page.getByRole('row', { name: new RegExp(mark) });
  await expect(row).toContainText('sure');
  await row.focus();
  await page.keyboard.press('a');
  await expect(page.getByText('The story is made')).toBeVisible();
  await expect(row).toBeHidden();
  const made = await db().story.findMany({ where: { headline: `Pier sweeper retires ${mark}` } });
  expect(made).toHaveLength(1);
});

test('the same copy twice is one import with two receipts', async ({ seat }) => {
  const { page } = await seat('editor');
  const text = `Gull steals a button ${stamp()}\n\nPORT VALE – A gull took a button from the mayor’s coat on Monday.`;
  for (const _ of ['first', 'second']) {
    await page.goto('/desk/import');
    await page.getByRole('textbox', { name: 'Copy' }).fill(text);
    await page.getByRole('button', { name: 'Read the copy' }).click();
    await page.waitForURL('**/desk/imports/*');
  }
  await expect(page.getByText('This copy came in more than once')).toBeVisible();
  const id = page.url().split('/').at(-1) ?? '';
  expect(await db().receipt.count({ where: { importId: id } })).toBe(2);
});

test('copy that nobody can read is kept, and comes in as plain text when an editor says so', async ({
  seat,
}) => {
  const { page } = await seat('editor');
  const broken = `<?xml version="1.0"?><rss version="2.0"><channel><item><title>Fog horn ${stamp()}</b></item></channel></rss>`;
  await page.goto('/desk/import');
  const items = await giveFiles(page, { 'broken.xml': Buffer.from(broken) });
  await items.getByRole('link', { name: 'Review' }).click();
  await expect(page.getByText('No story could be read from this copy')).toBeVisible();
  await page.getByRole('button', { name: 'Read as plain text' }).click();
  await expect(page.getByRole('article', { name: 'Story' })).toContainText('Fog horn');
});

test('an agency pushes copy with a token that an admin made, until it is ended', async ({
  seat,
  request,
}) => {
  const source = await makeSource();
  await makeLicence(source.id);
  const { page } = await seat('admin');
  await page.goto(`/desk/sources?source=${source.id}`);
  await page.getByRole('textbox', { name: 'New token, for' }).fill('Their wire system');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const token = (await page.getByText(/^ndi_[\w-]{40,}$/).textContent()) ?? '';
  const push = (key: string) =>
    request.post('/api/v1/imports', {
      headers: { authorization: `Bearer ${key}` },
      data: Buffer.from(
        `Lamp oil runs low ${stamp()}\n\nPORT VALE – There is oil for nine nights, the keeper said.`,
      ),
    });
  const pushed = await push(token);
  expect(pushed.status()).toBe(201);
  const { imports } = (await pushed.json()) as { imports: { id: string }[] };
  expect(await db().import.findUnique({ where: { id: imports[0]?.id ?? '' } })).toMatchObject({
    sourceId: source.id,
  });
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'End the token' }).click();
  await expect(page.getByRole('list', { name: 'Tokens' })).toBeHidden();
  expect((await push(token)).status()).toBe(401);
});
