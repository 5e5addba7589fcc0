import { personActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { changeSettings } from '#newsroom/story/change-settings.ts';
import { approve, startReview, submit } from '#newsroom/story/commands.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { bringIn, bringInStory } from './support/agency.ts';
import { expect, test } from './support/fixtures.ts';
import { cursorAfter, pressOnSelection, selectWords, storyText, untilSaved } from './support/writing.ts';

const stamp = () => crypto.randomUUID().slice(0, 8);

const cat = (mark: string, { day = 'Monday', mood = 'thin', miles = 'forty' }) =>
  `Lighthouse keeper’s cat ${mark} found after nine days at sea

SKERRY POINT – The cat of the lighthouse was found on ${day} in a drifting lifeboat, ${mood}, the coast guard ${mark} said.

The lifeboat had broken loose in the storm of the week before and drifted for ${miles} miles along the coast.

Keeper Ines Marlow ${mark} said that the cat had gone aboard during a drill and must have lived on dried fish.`;

test('an update is merged into the open story: the conflict is decided, notes stay on their words', async ({
  seat,
}) => {
  const { page, person } = await seat('editor', { name: 'Imke Oosterveld' });
  const mark = stamp();
  const storyId = await bringInStory(personActor(person), cat(mark, {}));
  await page.goto(`/desk/stories/${storyId}`);
  await cursorAfter(page, 'lifeboat, thin');
  await page.keyboard.type(' but in good spirits');
  await selectWords(page, 'dried fish');
  await pressOnSelection(page, 'Note');
  const composer = page.getByRole('region', { name: 'New note' });
  await composer.getByRole('textbox', { name: 'Note' }).fill('Who dried it?');
  await composer.getByRole('button', { name: 'Add note' }).click();
  await untilSaved(page);

  const other = await seat('editor', { name: 'Baran Yıldız' });
  const update = { day: 'Tuesday', mood: 'hungry', miles: 'fifty-two' };
  const importId = await bringIn(personActor(person), cat(mark, update));
  await other.page.goto(`/desk/imports/${importId}`);
  await other.page.getByRole('link', { name: 'Compare and merge' }).click();
  const conflict = other.page.getByRole('radiogroup', { name: 'Conflict 1 of 1' });
  await expect(conflict.getByRole('radio', { name: 'Ours', exact: true })).toBeChecked();
  await expect(other.page.getByRole('listitem').filter({ has: conflict })).toContainText('in good spirits');
  await conflict.getByText('Theirs', { exact: true }).click();
  await other.page.getByRole('button', { name: 'Merge the update' }).click();
  await other.page.waitForURL(`**/desk/stories/${storyId}`);

  // Where the story was open the update comes in by itself.
  await expect(storyText(page)).toContainText('found on Tuesday in a drifting lifeboat, hungry');
  await expect(storyText(page)).toContainText('fifty-two miles');
  await expect(storyText(page).locator('[data-annotation]', { hasText: 'dried fish' })).toHaveText(
    'dried fish',
  );
  await expect(page.getByText('Who dried it?')).toBeVisible();
  // What was not chosen is kept in a note.
  await expect(other.page.getByText('but in good spirits', { exact: false }).first()).toBeVisible();
  expect(await db().import.findUnique({ where: { id: importId } })).toMatchObject({ state: 'merged' });
});

test('a story whose agency kills it can’t go out until somebody has settled the alert', async ({ seat }) => {
  const mark = stamp();
  const author = await makeActor('editor');
  const source = await makeSource(`Gullwatch ${mark}`);
  await makeLicence(source.id);
  const headline = `Harbour master counts a hundred and nine gulls ${mark}`;
  const storyId = await bringInStory(
    author,
    `${headline}\n\nPORT VALE – There were a hundred and nine gulls on the mole, the harbour master said on Monday.\n\n(Gullwatch ${mark})`,
  );
  await changeSettings(author, { storyId, sectionSlug: 'world', sourceId: source.id });
  await submit(author, storyId);
  const { page, person } = await seat('editor');
  await startReview(personActor(person), storyId);
  const { contentHash } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  await approve(personActor(person), { storyId, contentHash });
  await bringIn(
    author,
    `KILL KILL KILL\n\nMANDATORY KILL: Please kill the story “${headline}” sent on Monday. The gulls were not counted.\n\n(Gullwatch ${mark})`,
  );

  await page.goto('/desk');
  await page.getByRole('link', { name: headline }).first().click();
  await page.waitForURL('**/desk/stories/*');
  const alert = page.getByRole('button', { name: 'Killed by its agency' });
  await page.getByRole('button', { name: 'Publish…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Publish' });
  await expect(sheet.getByRole('list', { name: 'Obstacles' })).toContainText('Killed by its agency');
  await expect(sheet.getByRole('button', { name: 'Publish now' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await alert.click();
  const dialog = page.getByRole('dialog', { name: 'Killed by its agency' });
  await expect(dialog).toContainText('The gulls were not counted.');
  await dialog
    .getByRole('textbox', { name: 'What was done about it' })
    .fill('Counted once more by our reporter: a hundred and nine.');
  await dialog.getByRole('button', { name: 'Settle the alert' }).click();
  await expect(alert).toHaveCount(0);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await sheet.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Readers have it now.')).toBeVisible();
});
