import { makeStory } from '#testing/stories.ts';
import { expect, test } from './support/fixtures.ts';
import { cursorAfter, pressOnSelection, selectWords, storyText, untilSaved } from './support/writing.ts';

test('a note is written for somebody, found waiting, settled with a source, and put back when its words are gone', async ({
  seat,
}) => {
  const { page, person } = await seat('editor', { name: 'Imke Oosterveld' });
  const checker = await seat('editor', { name: `Çiğdem Aras ${crypto.randomUUID().slice(0, 4)}` });
  const { id } = await makeStory({ authorId: person.id, headline: `Bells ${crypto.randomUUID()}` });
  await page.goto(`/desk/stories/${id}`);
  await selectWords(page, 'the bell twice');
  await pressOnSelection(page, 'Note');
  const composer = page.getByRole('region', { name: 'New note' });
  await composer.getByRole('textbox', { name: 'Note' }).press('Alt+f');
  await expect(composer.getByRole('radio', { name: 'Fact check' })).toBeChecked();
  await page.keyboard.type('Twice, says who? @cigd');
  await expect(composer.getByRole('option', { name: checker.person.name })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('- the log');
  await composer.getByRole('button', { name: 'Assign, or set a time' }).click();
  await composer.getByRole('combobox', { name: 'For' }).fill('Çiğdem');
  await page.getByRole('option', { name: checker.person.name }).click();
  await composer.getByRole('button', { name: 'Done' }).click();
  await composer.getByRole('button', { name: 'Add note' }).click();
  await untilSaved(page);

  const desk = checker.page;
  await desk.goto('/desk');
  await desk.getByRole('link', { name: /You are mentioned|Your note/ }).click();
  await desk.waitForURL(/\?note=/);
  const card = desk.getByRole('article', { name: 'Fact check by Imke Oosterveld' });
  await expect(card).toBeFocused();
  await expect(card.getByText('mentions you')).toHaveCount(0);

  // The words go, and much the same ones come: the note waits for somebody to say that it belongs there.
  await page.keyboard.press('Escape');
  await selectWords(page, 'the bell twice');
  await page.keyboard.press('Delete');
  await page.keyboard.type('the bell three times');
  await untilSaved(page);
  await desk.getByText(/^Words gone/).click();
  await expect(storyText(desk).locator('[data-annotation]')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Put the note on “the bell three times”' }).click();
  await expect(storyText(desk).locator('[data-annotation]')).toHaveText('the bell three times');

  await card.getByRole('button', { name: 'Resolve', exact: true }).click();
  await card.getByText('Corrected', { exact: true }).click();
  await card.getByRole('button', { name: 'Add a source' }).click();
  await card.getByLabel('Address of source 1').fill('harbour.example/log');
  await card.getByLabel('What source 1 is').fill('Log of the harbour');
  await card.getByRole('button', { name: 'Resolve the fact check' }).click();
  await page.getByText(/^Resolved/).click();
  await expect(page.getByRole('link', { name: 'Log of the harbour' })).toHaveAttribute(
    'href',
    'https://harbour.example/log',
  );
  await cursorAfter(page, 'lamps were lit.');
});
