import type { Page } from '@playwright/test';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { expect, test } from './support/fixtures.ts';

const tomorrow = () => new Date(Date.now() + 86_400_000);

/** A feed that fails, at an address that the guard never asks: so no test leaves this machine. */
async function makeFeed() {
  const mark = crypto.randomUUID().slice(0, 8);
  const { id: createdById } = await makeActor('editor');
  return db().feed.create({
    data: {
      ...{ address: `http://10.0.0.7/${mark}`, title: `Tern Press, harbour desk ${mark}`, createdById },
      ...{ lastError: 'The host was asleep.', failures: 3, lastPolledAt: new Date(), nextPollAt: tomorrow() },
    },
  });
}

const rowOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

test('an address inside the network is refused in words, and what was typed stays', async ({ seat }) => {
  const { page } = await seat('editor');
  await page.goto('/desk/feeds');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  const sheet = page.getByRole('dialog', { name: 'Subscribe to a feed' });
  const address = sheet.getByRole('textbox', { name: 'Address' });
  await address.fill('http://127.1/wire.xml');
  await sheet.getByRole('textbox', { name: 'Name' }).fill('The wire');
  await sheet.getByRole('button', { name: 'Subscribe' }).click();
  await expect(sheet.getByText('lies in a private or reserved network', { exact: false })).toBeVisible();
  await expect(address).toBeFocused();
  await expect(address).toHaveValue('http://127.1/wire.xml');
  await expect(sheet.getByRole('textbox', { name: 'Name' })).toHaveValue('The wire');
  expect(await db().feed.count({ where: { title: 'The wire' } })).toBe(0);
});

test('a failing feed says why, is polled, paused, resumed under another name, and ended', async ({
  seat,
}) => {
  const feed = await makeFeed();
  const { page, person } = await seat('editor', { name: 'Imke Oosterveld' });
  await page.goto('/desk/feeds');
  await expect(rowOf(page, feed.title)).toContainText('The host was asleep.');
  await expect(rowOf(page, feed.title)).toContainText('Failing');
  await rowOf(page, feed.title).click();
  const sheet = page.getByRole('dialog', { name: feed.title });
  await expect(sheet.getByText('Polled next')).toBeVisible();
  await sheet.getByRole('button', { name: 'Poll now' }).click();
  await expect(page.getByText('It is polled now')).toBeVisible();
  const stored = () => db().feed.findUniqueOrThrow({ where: { id: feed.id } });
  await expect.poll(async () => (await stored()).lastError).toContain('private or reserved network');

  await sheet.getByRole('button', { name: 'Pause' }).click();
  await expect(sheet.getByText('Paused', { exact: true })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Poll now' })).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Feed resumed under your name')).toBeVisible();
  await expect.poll(async () => (await stored()).failures).toBe(1);
  expect(await stored()).toMatchObject({ state: 'active', createdById: person.id });

  await sheet.getByRole('button', { name: 'End the subscription…' }).click();
  await page.getByRole('button', { name: 'End the subscription', exact: true }).click();
  await expect(rowOf(page, feed.title)).toHaveCount(0);
});

test('a reporter has no way to the feeds', async ({ seat }) => {
  const { page } = await seat('reporter');
  const answer = await page.goto('/desk/feeds');
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0);
});
