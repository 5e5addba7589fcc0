import { personActor } from '#newsroom/actor.ts';
import { writeWords } from '#testing/history/write-words.ts';
import { makeStory } from '#testing/stories.ts';
import { foldRail, untilAwake } from './support/awake.ts';
import { expect, test } from './support/fixtures.ts';
import { storyText } from './support/writing.ts';

test('an editor compares versions, names one and restores it, and what came after is still there', async ({
  seat,
}) => {
  const { page, person } = await seat('editor');
  const editor = personActor(person);
  const { id } = await makeStory({ authorId: person.id });
  await writeWords(editor, id, 'twice', 'seven times');

  await foldRail(page);
  await page.goto(`/desk/stories/${id}`);
  await expect(storyText(page)).toBeVisible();
  await untilAwake(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type('history');
  await expect(page.getByRole('menuitem', { name: /History: compare/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/history');

  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.getByRole('status')).toHaveText('1 change');
  await expect(comparison.getByRole('deletion')).toContainText('twice');
  await expect(comparison.getByRole('insertion')).toContainText('seven times');
  await page.keyboard.press('n');
  await expect(comparison.getByRole('group', { name: 'Changed: Paragraph' })).toBeFocused();

  await page.getByRole('button', { name: 'Keep this version…' }).click();
  await page.getByLabel('Name').fill('Seven, says the captain');
  await page.keyboard.press('Enter');
  const versions = page.getByRole('navigation', { name: 'Versions' });
  const named = versions.getByRole('link', { name: 'Seven, says the captain' });
  await expect(named).toBeVisible();

  await writeWords(editor, id, 'a hundred lamps', 'nine lamps');
  await versions.getByRole('link', { name: 'Begun' }).click();
  await expect(page).toHaveURL(/version=/);
  await page.getByRole('button', { name: 'Restore this version…' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Restore this version?' });
  await asked.getByRole('button', { name: 'Restore it' }).click();
  await expect(versions.getByRole('link', { name: 'Kept before restoring' })).toBeVisible();
  await expect(named).toBeVisible();
  await expect(comparison.getByRole('insertion')).toContainText(['twice', 'a hundred']);

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(versions.getByRole('link', { name: 'Kept before restoring' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(comparison).toContainText('nine lamps');

  await page.getByRole('switch', { name: 'Who wrote this' }).click({ force: true });
  await expect(comparison.getByRole('list', { name: 'Writers' })).toContainText(person.name);

  await page.goto(`/desk/stories/${id}`);
  await expect(storyText(page)).toContainText('rang the bell twice');
  await expect(storyText(page)).toContainText('a hundred lamps');
});
