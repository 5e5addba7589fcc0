import { personActor } from '#newsroom/actor.ts';
import { makeBusyStory } from './support/busy-story.ts';
import { editorStates } from './support/editor-states.ts';
import { expect, test } from './support/fixtures.ts';
import { tabTo } from './support/keyboard.ts';
import { violations } from './support/violations.ts';
import { storyText } from './support/writing.ts';

test('everything that the editor shows is reached by keyboard alone, left for the text again, and keeps to WCAG 2.2 AA', async ({
  seat,
}) => {
  test.setTimeout(180_000);
  const { page, person } = await seat('editor');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/desk/stories/${await makeBusyStory(personActor(person))}`);
  await expect(storyText(page)).toBeVisible();
  await tabTo(page, storyText(page));
  for (const { name, open, part, leave } of editorStates) {
    await test.step(name, async () => {
      await open(page);
      expect.soft(await violations(page, part), name).toEqual([]);
      await (leave ? leave(page) : page.keyboard.press('Escape'));
      await expect(storyText(page), `after ${name}`).toBeFocused();
    });
  }
  await page.emulateMedia({ media: 'print' });
  expect(await violations(page, 'main')).toEqual([]);
});
