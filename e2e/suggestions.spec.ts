import { db } from '#newsroom/db/client.ts';
import { makeStory } from '#testing/stories.ts';
import { expect, test } from './support/fixtures.ts';
import { violations } from './support/violations.ts';
import { cursorAfter, selectWords, storyText, untilSaved } from './support/writing.ts';

test('a reporter suggests in a story that is out of their hands; an editor decides before it goes on', async ({
  seat,
}) => {
  const [reporter, editor] = await Promise.all([seat('reporter', { name: 'Ada Kolm' }), seat('editor')]);
  const { id } = await makeStory({
    authorId: reporter.person.id,
    state: 'in_review',
    reviewerId: editor.person.id,
    sectionSlug: 'world',
  });
  const url = `/desk/stories/${id}`;
  await Promise.all([reporter.page.goto(url), editor.page.goto(url)]);

  const { page } = reporter;
  await expect(page.getByText('Suggesting', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Do not translate' })).toHaveCount(0);
  await selectWords(page, 'captain');
  await page.keyboard.type('mate');
  await selectWords(page, 'hundred');
  await page.keyboard.press('ControlOrMeta+b');
  await selectWords(page, 'twice');
  await page.keyboard.press('Backspace');
  await cursorAfter(page, 'On the quay');
  await page.keyboard.press('Home');
  await page.keyboard.type('- ');
  await untilSaved(page);
  await expect(storyText(page).locator('del')).toHaveText(['captain', 'twice']);

  const desk = editor.page;
  await expect(storyText(desk).locator('ins')).toHaveText('mate');
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByText(/4 suggestions are open/)).toBeVisible();

  await selectWords(desk, 'mate');
  await desk.keyboard.press('ArrowRight');
  const card = desk.getByRole('complementary', { name: 'Suggestion' });
  await expect(card).toContainText('Ada Kolm');
  await expect(card).toContainText('Replaces');
  expect(await violations(desk, '.story-editor', '[aria-label=Suggestion]')).toEqual([]);
  await card.getByRole('button', { name: 'Accept' }).click();
  await desk.keyboard.press('ControlOrMeta+Alt+ArrowDown');
  await expect(card).toContainText('Deletes');
  await desk.keyboard.press('ControlOrMeta+Alt+Backspace');
  await expect(storyText(desk).locator('del')).toHaveCount(0);

  await desk.getByRole('button', { name: 'Outline, languages, history' }).click();
  const list = desk.getByRole('list', { name: 'Suggestions' });
  await expect(list.getByRole('listitem')).toHaveText([
    /Ada Kolm.*Turns a paragraph into a list/,
    /Ada Kolm.*Makes bold/,
  ]);
  await desk.getByRole('button', { name: 'Accept all' }).click();
  await expect(list).toHaveCount(0);
  await expect(storyText(page).locator('ins, del, .suggested')).toHaveCount(0);
  const story = await db().story.findUniqueOrThrow({ where: { id } });
  expect(story.text).toContain('The mate rang the bell twice');
  await expect(storyText(page).locator('li')).toHaveText('On the quay a hundred lamps were lit.');
});
