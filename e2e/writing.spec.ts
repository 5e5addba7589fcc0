import { personActor } from '#newsroom/actor.ts';
import { addRule } from '#newsroom/house-style/commands.ts';
import { makeStory } from '#testing/stories.ts';
import { expect, test } from './support/fixtures.ts';
import { pressAtOnce } from './support/keyboard.ts';
import { violations } from './support/violations.ts';
import { cursorAfter, selectWords, storyText, untilSaved } from './support/writing.ts';

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
  await expect(menu.getByRole('option', { name: /^Heading/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toContainText('/hea');
  await expect(text.getByRole('heading', { level: 2 })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+y');
  await page.keyboard.type('At sea');
  await expect(text.getByRole('heading', { name: 'At sea', level: 2 })).toBeVisible();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(text.locator('h2 + p')).toContainText('It’s late');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(text.locator('p + h2')).toHaveText('At sea');

  await cursorAfter(page, avoid);
  const card = page.getByRole('complementary', { name: 'House style' });
  await expect(card).toContainText('Lamps are for ships.');
  await card.getByRole('button', { name: 'Write “lantern” instead' }).click();
  await expect(text).toContainText('Then the lantern went out…');
  await expect(text.locator('.style-remark')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+f');
  await page.getByLabel('Find', { exact: true }).fill("IT'S");
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await page.getByLabel('Replace with').fill('They’re');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(text).toContainText('“They’re late”');
  expect(await violations(page, '.story-editor', '[aria-label="Find in the story"]')).toEqual([]);
  await page.keyboard.press('Escape');

  await selectWords(page, 'late');
  await expect(page.getByText('1 word, 4 characters selected')).toBeVisible();
  await untilSaved(page);
});

/** Copy as programs put it on the clipboard, and what is to come of it in the text. */
const pastes: Record<string, { type: string; copy: string; becomes: string }> = {
  Word: {
    type: 'text/html',
    copy: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
      <p class=MsoNormal>The crew <b style='mso-bidi-font-weight:normal'>mended</b> the lamp.<o:p></o:p></p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>oil<o:p></o:p></p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>wicks<o:p></o:p></p></body></html>`,
    becomes:
      '<p>The crew <strong>mended</strong> the lamp.</p><ol start="3"><li><p>oil</p></li><li><p>wicks</p></li></ol>',
  },
  'Google Docs': {
    type: 'text/html',
    copy: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2><span style="font-weight:400">What burned</span></h2><p dir="ltr"><span style="font-weight:700">Nobody</span><span style="font-style:italic"> saw</span><span> it.</span></p></b>`,
    becomes: '<h2>What burned</h2><p><strong>Nobody</strong><em> saw</em> it.</p>',
  },
  'a page': {
    type: 'text/html',
    copy: `<article><script>x()</script><div>The <a href="https://quay.example/a" onclick="x()">harbour log</a> says so.</div><blockquote>Twice.</blockquote><p>Read <a href="javascript:x()">this</a>.</p></article>`,
    becomes:
      '<p>The <a href="https://quay.example/a" rel="noopener noreferrer">harbour log</a> says so.</p><blockquote><p>Twice.</p></blockquote><p>Read this.</p>',
  },
  'plain text': {
    type: 'text/plain',
    copy: 'The last boat\r\ncame at noon.\r\n\r\nNobody waved.',
    becomes: '<p>The last boat<br>came at noon.</p><p>Nobody waved.</p>',
  },
};

test('what programs put on the clipboard comes in clean, and a headline that is too long is told', async ({
  seat,
}) => {
  const { page, person } = await seat('editor');
  const { id } = await makeStory({ authorId: person.id });
  await page.goto(`/desk/stories/${id}`);
  const text = storyText(page);
  for (const [program, { type, copy, becomes }] of Object.entries(pastes)) {
    await cursorAfter(page, 'as her grandfather had done.');
    await page.keyboard.press('Enter');
    await text.evaluate(
      (root, [type, copy]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(type, copy);
        root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [type, copy] as const,
    );
    const html = () =>
      text.evaluate((root) => {
        const body = root.cloneNode(true) as HTMLElement;
        for (const part of body.querySelectorAll('*')) {
          for (const name of ['data-id', 'class']) part.removeAttribute(name);
          if (part.matches('br') && !part.nextSibling) part.remove();
        }
        return body.innerHTML;
      });
    await expect.poll(html, program).toContain(becomes);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
  }
  await text.getByRole('heading', { level: 1 }).click();
  await page.keyboard.type('Lamps '.repeat(16));
  await expect(page.getByText(/Headline \d+ characters over the limit of 90/)).toBeVisible();
});

test('keys that wait for a busy browser act where the keys before them have put the cursor', async ({
  seat,
}) => {
  const { page, person } = await seat('editor');
  const lines = ['The lamps go out.', 'Nobody sees the ferry.'];
  const blocks = lines.map((words) => ({ type: 'paragraph', text: words }) as const);
  const { id } = await makeStory({ authorId: person.id, blocks });
  await page.goto(`/desk/stories/${id}`);
  const text = storyText(page);

  await cursorAfter(page, 'The lamps');
  await page.keyboard.press('ArrowLeft');
  await pressAtOnce(page, 'Control+End', 'Enter', 'A', 'B', 'Control+a', 'End', 'C');
  await expect(text.locator('p')).toHaveText([/nine winters/, ...lines, 'ABC']);

  // The bar over selected words is placed anew before it is told that they are gone.
  await selectWords(page, 'ABC');
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await text.press('Delete');
  for (const type of ['pointerdown', 'pointerup']) await text.dispatchEvent(type);
  await expect(text.locator('p')).toHaveText([/nine winters/, ...lines, '']);
});
