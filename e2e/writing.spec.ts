import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { personActor } from '#newsroom/actor.ts';
import { addRule } from '#newsroom/house-style/commands.ts';
import { makeStory } from '#testing/stories.ts';
import { expect, test } from './support/fixtures.ts';
import { cursorAfter, selectWords, storyText, untilSaved } from './support/writing.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page, part: string): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .include('.story-editor')
    .include(part)
    .withTags(rules)
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

test('an editor finds and replaces, types marks of print, opens the menu of a slash, and heeds the house style', async ({
  seat,
}) => {
  const { page, person } = await seat('editor');
  const avoid = `lamp ${crypto.randomUUID().slice(0, 8)}`;
  await addRule(personActor(person), {
    language: 'en',
    avoid,
    say: 'lantern',
    reason: 'Lamps are for ships.',
  });
  const { id } = await makeStory({ authorId: person.id });
  await page.goto(`/desk/stories/${id}`);
  const text = storyText(page);

  await cursorAfter(page, 'captain');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`"It's late" -- they said. Then the ${avoid} went out...`);
  await expect(text).toContainText('“It’s late” – they said.');
  await expect(text).toContainText('went out…');

  await page.keyboard.press('Enter');
  await page.keyboard.type('/hea');
  const menu = page.getByRole('listbox', { name: 'Insert or do' });
  await expect(menu.getByRole('option', { name: 'Heading' })).toHaveAttribute('aria-selected', 'true');
  expect(await violations(page, '#slash-menu')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('At sea');
  await expect(text.getByRole('heading', { name: 'At sea', level: 2 })).toBeVisible();

  await cursorAfter(page, avoid);
  const card = page.getByRole('complementary', { name: 'House style' });
  await expect(card).toContainText('Lamps are for ships.');
  expect(await violations(page, '[aria-label="House style"]')).toEqual([]);
  await card.getByRole('button', { name: 'Write “lantern” instead' }).click();
  await expect(text).toContainText('Then the lantern went out…');
  await expect(text.locator('.style-remark')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+f');
  await page.getByLabel('Find', { exact: true }).fill("IT'S");
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await page.getByLabel('Replace with').fill('They’re');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(text).toContainText('“They’re late”');
  expect(await violations(page, '[aria-label="Find in the story"]')).toEqual([]);
  await page.keyboard.press('Escape');

  await selectWords(page, 'late');
  await expect(page.getByText('1 word, 4 characters selected')).toBeVisible();
  await untilSaved(page);
});
