import { makeStory } from '#testing/stories.ts';
import { expect, test } from './support/fixtures.ts';
import { cursorAfter, storyText } from './support/writing.ts';

const sentence =
  'The ferry left the quay before the second bell, and nobody on the island saw her lamps again.';

test('blocks far from the screen are passed over, and everything stands where it would otherwise', async ({
  seat,
}) => {
  const { page, person } = await seat('editor');
  const blocks = Array.from({ length: 50 }, (_, index) => ({
    type: 'paragraph' as const,
    text: `${sentence} `.repeat(1 + (index % 5)).trim(),
  }));
  const { id } = await makeStory({ authorId: person.id, blocks });
  await page.goto(`/desk/stories/${id}`);
  const text = storyText(page);
  for (const width of [1280, 500]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(async () => {
      await expect(text).toHaveClass(/passes-over-far/, { timeout: 1_000 });
      await expect(text.locator('p').last()).toHaveCSS('content-visibility', 'auto');
      const [passing, drawn] = await text.evaluate((root) => {
        const tops = () => [...root.children].map((block) => block.getBoundingClientRect().top);
        const passing = tops();
        root.classList.remove('passes-over-far');
        const drawn = tops();
        root.classList.add('passes-over-far');
        return [passing, drawn];
      });
      expect(passing).toEqual(drawn);
    }).toPass({ timeout: 10_000 });
  }
  // Letters that come with Enter, before the new block is drawn.
  await cursorAfter(page, sentence);
  await expect(text.locator('> .at-cursor')).toHaveText(sentence);
  await text.evaluate(async (root) => {
    const enter = { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true };
    root.dispatchEvent(new KeyboardEvent('keydown', enter));
    for (const letter of 'bell') {
      document.execCommand('insertText', false, letter);
      await Promise.resolve();
    }
  });
  await expect(text.locator('> .at-cursor')).toHaveText(/^bell/);
});
