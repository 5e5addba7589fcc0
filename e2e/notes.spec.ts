import type { Page } from '@playwright/test';
import { personActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { deliver, wordsIn } from '#testing/editing/suggest-words.ts';
import { makeStory } from '#testing/stories.ts';
import { expect, test } from './support/fixtures.ts';
import { cursorAfter, pressOnSelection, selectWords, storyText, untilSaved } from './support/writing.ts';

/** Chooses a command of the palette that prints, and looks at the paper before the browser has done. */
async function printed(page: Page, command: string, look: () => Promise<void>) {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.emulateMedia({ media: 'print' });
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill(command);
  await page.keyboard.press('Enter');
  await look();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(storyText(page).locator('.note-number')).toHaveCount(0);
}

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
  // A year is typed one digit after the other, over one that is there.
  const due = composer.getByLabel('Due');
  await due.fill('2031-11-24T10:30');
  for (const key of ['Tab', 'Tab', '2', '0', '4', '2']) await page.keyboard.press(key);
  await expect(due).toHaveValue('2042-11-24T10:30');
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

  const own = page.getByRole('article', { name: 'Fact check by Imke Oosterveld' });
  await own.getByRole('button', { name: 'Change this message' }).click();
  await own.getByRole('textbox', { name: 'Your message' }).press('Control+End');
  await page.keyboard.type(' of the harbour');
  await own.getByRole('button', { name: 'Keep the change' }).click();
  await expect(card.getByText('the log of the harbour')).toBeVisible();
  await expect(card.getByText('edited')).toBeVisible();

  await printed(page, 'Print the story with its notes', async () => {
    await expect(storyText(page)).toContainText('the bell twice1');
    await expect(page.getByRole('region', { name: 'Notes of the story' })).toContainText('1Fact check');
  });

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
  await expect(desk.getByText(/^Words gone/)).toHaveCount(0);

  await card.getByRole('button', { name: 'Resolve', exact: true }).click();
  await card.getByText('Corrected', { exact: true }).click();
  await card.getByRole('button', { name: 'Add a source' }).click();
  await card.getByLabel('Address of source 1').fill('harbour.example/log');
  await card.getByLabel('What source 1 is').fill('Log of the harbour');
  await desk.keyboard.press('Escape');
  await card.getByRole('button', { name: 'Resolve', exact: true }).click();
  await card.getByRole('button', { name: 'Resolve the fact check' }).click();
  await page.getByText(/^Resolved/).click();
  await expect(page.getByRole('link', { name: 'Log of the harbour' })).toHaveAttribute(
    'href',
    'https://harbour.example/log',
  );
  await cursorAfter(page, 'lamps were lit.');
});

test('many notes that lost their words are gone through by keyboard, and say when they are overdue', async ({
  seat,
}) => {
  const { page, person } = await seat('editor', { name: 'Ines Okoro' });
  const { id: storyId } = await makeStory({ authorId: person.id });
  const dueAt = new Date(Date.now() + 600_000);
  const data = Array.from({ length: 40 }, (_, index) => ({
    ...{ id: crypto.randomUUID(), storyId, kind: 'comment' as const, authorId: person.id, orphaned: true },
    ...{ quote: 'the bells twice', prefix: '', suffix: '', blockId: '', versionCreated: 0 },
    createdAt: new Date(dueAt.getTime() - 86_400_000 + index),
    ...(index === 11 && { dueAt }),
  }));
  await db().annotation.createMany({ data });
  await page.goto(`/desk/stories/${storyId}`);
  await page.getByText(/^Words gone/).click();
  await expect(page.getByRole('button', { name: 'Put the note on' }).first()).toBeVisible();
  // Nobody waits for places of notes that are far from the screen.
  expect(await page.getByRole('button', { name: 'Put the note on' }).count()).toBeLessThan(30);
  await cursorAfter(page, 'lamps were lit.');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Alt+ArrowDown');
  const twelfth = page.locator(`#thread-${data[11]?.id}`);
  await expect(twelfth).toContainText('due in 10m');
  await expect(twelfth).toBeFocused();
  await expect(twelfth).toBeInViewport();
  // On a slow line the time is chosen before it is answered whose the note is.
  const answered = Promise.withResolvers<void>();
  await page.route(`**/desk/stories/${storyId}`, async (route) => {
    await answered.promise;
    await route.continue();
  });
  await twelfth.getByRole('button', { name: 'due in' }).click();
  await page.getByRole('option', { name: person.name, exact: true }).click();
  await twelfth.getByLabel('Due').fill('2041-05-04T10:00');
  answered.resolve();
  await expect
    .poll(() => db().annotation.findFirst({ where: { storyId, assigneeId: person.id } }))
    .toMatchObject({ dueAt: new Date('2041-05-04T07:00:00Z') });
  await twelfth.getByRole('button', { name: 'Done' }).click();
  await page.clock.setFixedTime(Date.parse('2041-05-04T08:00:00Z'));
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('overdue: 1h ago')).toBeVisible();
});

test('an explainer is written by a reporter, approved and kept by an editor, and offered in the next story', async ({
  seat,
}) => {
  const { page, person } = await seat('reporter', { name: 'Aram Delal' });
  const { page: desk } = await seat('editor');
  const word = `quorum${crypto.randomUUID().slice(0, 8)}`;
  const storyWith = (text: string) =>
    makeStory({ authorId: person.id, headline: 'Bells', blocks: [{ type: 'paragraph', text }] });
  const [first, next] = [
    await storyWith(`There was no ${word} at all.`),
    await storyWith(`“No ${word},” she said.`),
  ];

  await page.goto(`/desk/stories/${first.id}`);
  await cursorAfter(page, word);
  await page.keyboard.press('Control+Alt+k');
  const composer = page.getByRole('region', { name: 'New explainer' });
  await expect(composer.getByText(word)).toBeVisible();
  await page.keyboard.type('So many must be there for a decision to count.');
  await page.keyboard.press('Control+Enter');
  await untilSaved(page);
  const own = page.getByRole('article', { name: 'Explainer by Aram Delal' });
  await expect(own.getByText('Waiting for approval.')).toBeVisible();

  await desk.goto(`/desk/stories/${first.id}`);
  const card = desk.getByRole('article', { name: 'Explainer by Aram Delal' });
  await card.click();
  await card.getByRole('button', { name: 'Approve this explainer' }).click();
  await expect(own.getByText('Approved by')).toBeVisible();
  await expect(card).toBeFocused();
  await card.getByRole('button', { name: 'Keep in the library' }).click();
  await expect(desk.getByText('The library has it')).toBeVisible();

  await page.goto(`/desk/stories/${next.id}`);
  await cursorAfter(page, word);
  const offer = page.getByRole('complementary', { name: 'Explainer of the library' });
  await expect(offer).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(offer.getByRole('button', { name: 'Explain it here' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(own.getByText('So many must be there')).toBeVisible();
  await expect(offer).toBeHidden();
  await untilSaved(page);
});

test('a note opens by a tap on its words on a telephone, right to left, and leaves whoever writes there alone', async ({
  seat,
}) => {
  const device = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
  const { page, person } = await seat('editor', { name: 'Hêro Salar' }, device);
  const text = 'کەشتییەکە بە شەو دەگەڕێتەوە، و زەنگەکە دوو جار لێدرا.';
  const blocks = [{ type: 'paragraph', text }] as const;
  const { id } = await makeStory({ authorId: person.id, language: 'ckb', headline: 'زەنگ', blocks });
  const note = { id: crypto.randomUUID(), kind: 'fact_check', body: 'کێ وا دەڵێت؟' } as const;
  const mark = documentSchema.marks.annotation.create({ id: note.id });
  await deliver(
    personActor(person),
    id,
    (tr) => {
      const { from, to } = wordsIn(tr.doc, 'زەنگەکە دوو جار');
      return tr.addMark(from, to, mark);
    },
    [note],
  );
  await page.goto(`/desk/stories/${id}`);
  const words = storyText(page).locator('.note-words');
  await words.tap();
  const offered = page.getByRole('button', { name: 'Open the note: Fact check' });
  await expect(offered).toContainText('کێ وا دەڵێت؟');
  await expect(storyText(page)).toBeFocused();
  const box = await offered.boundingBox();
  expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= 390]).toEqual([true, true]);
  await page.keyboard.type('ا');
  await expect(offered).toBeHidden();
  await untilSaved(page);

  await storyText(page)
    .getByText('کەشتییەکە')
    .tap({ position: { x: 300, y: 12 } });
  await words.tap();
  await offered.tap();
  const card = page.getByRole('dialog').getByRole('article', { name: 'Fact check by Hêro Salar' });
  await expect(card).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(storyText(page)).toBeFocused();
});
