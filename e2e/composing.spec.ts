import type { Page } from '@playwright/test';
import { personActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import type { PlainBlock } from '#newsroom/document/build.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { withoutSuggestions, withSuggestions } from '#newsroom/document/suggestions/resolved.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { deliver, wordsIn } from '#testing/editing/suggest-words.ts';
import { makeStory } from '#testing/stories.ts';
import { type AtDesk, expect, test } from './support/fixtures.ts';
import { InputMethod } from './support/input-method.ts';
import { cursorAfter, selectWords, storyText, untilSaved } from './support/writing.ts';

const phone = {
  userAgent:
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  viewport: { width: 412, height: 915 },
  ...{ hasTouch: true, isMobile: true },
};

const modes = ['writing', 'suggesting'] as const;

/** A story that somebody opens, to write in it or to suggest. */
async function open({ page, person }: AtDesk, mode: (typeof modes)[number], blocks: readonly PlainBlock[]) {
  const { id } = await makeStory({ authorId: person.id, headline: 'Teh boat', standfirst: '', blocks });
  const remembered = `nightdesk-suggesting-${person.id}-${id}`;
  if (mode === 'suggesting') await page.addInitScript((key) => localStorage.setItem(key, 'yes'), remembered);
  return { id, url: `/desk/stories/${id}` };
}

const paragraphs = (...texts: string[]): PlainBlock[] => texts.map((text) => ({ type: 'paragraph', text }));

/** The lines of the body as they are stored: with all suggestions accepted, and with none. */
async function linesOf(id: string): Promise<{ accepted: string[]; without: string[] }> {
  const doc = parseDocument((await db().story.findUniqueOrThrow({ where: { id } })).document);
  const [accepted, without] = [withSuggestions(doc), withoutSuggestions(doc)].map((each) =>
    textUnits(each).map(({ text }) => text),
  );
  return { accepted: accepted ?? [], without: without ?? [] };
}

/** The words that notes are on, once all suggestions are accepted. */
async function notedWords(id: string): Promise<string[]> {
  const stored = parseDocument((await db().story.findUniqueOrThrow({ where: { id } })).document);
  const doc = withSuggestions(stored);
  return annotationRanges(doc).map(({ from, to }) => doc.textBetween(from, to));
}

/** What these pages show is the same, and what a reload shows too. */
async function expectSame(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await untilSaved(page);
  const [first] = pages as [Page];
  const text = (await storyText(first).textContent()) ?? '';
  for (const page of pages) await expect(storyText(page)).toHaveText(text);
  await first.reload();
  await expect(storyText(first)).toHaveText(text);
}

for (const mode of modes) {
  test(`what an input method composes stands there once, ${mode}, while others write in the same paragraph`, async ({
    seat,
  }) => {
    const [writer, other] = await Promise.all([seat('editor'), seat('editor')]);
    const before = ['Alpha one.', 'Beta one.', 'Gamma one.', 'Delta one.', 'Eta one.', 'Zeta ten two.'];
    before.push('Iota rang twice.', 'Kappa rang six.');
    const { id, url } = await open(writer, mode, paragraphs(...before));
    const noted = ['ten', 'rang twice', 'rang six', 'Teh boat'];
    const notes = noted.map(
      () => ({ id: crypto.randomUUID(), kind: 'comment', body: 'Which one?' }) as const,
    );
    await deliver(
      personActor(writer.person),
      id,
      (tr) => {
        for (const [index, words] of noted.entries()) {
          const { from, to } = wordsIn(tr.doc, words);
          tr.addMark(from, to, documentSchema.marks.annotation.create({ id: notes[index]?.id }));
        }
        return tr;
      },
      notes,
    );
    await Promise.all([writer.page.goto(url), other.page.goto(url)]);
    const { page } = writer;
    const ime = await InputMethod.at(page);

    await cursorAfter(page, 'Alpha one');
    await ime.write('â', '^');
    await ime.write('ş', '¸');
    await cursorAfter(page, 'Beta one');
    await ime.write(' كتاب', ' ك', ' كت', ' كتا', ' كتاب');
    await ime.write(' ڕۆژ', ' ڕ', ' ڕۆ');

    await cursorAfter(page, 'Gamma one');
    await ime.compose('に');
    await cursorAfter(other.page, 'Gamma');
    await other.page.keyboard.type(' upstairs');
    await untilSaved(other.page);
    await ime.write('日本', 'にほ', 'にほん');
    await expect(storyText(page)).toContainText('Gamma upstairs one日本');

    await cursorAfter(page, 'Delta one');
    await ime.compose('か', 'かな', '');
    await selectWords(page, 'Eta');
    await ime.write('夜', 'よ', 'よる');
    await cursorAfter(page, 'ten');
    await ime.write(' bir', ' b', ' bi', ' bir');
    // What is written over the last word of a note belongs to it.
    await selectWords(page, 'twice');
    await ime.write('thrice', 't', 'th');
    ime.isSilent = true;
    await selectWords(page, 'two');
    await ime.write('iki', 'i', 'ik');
    await selectWords(page, 'six');
    await ime.write('yedi', 'y', 'ye');
    await ime.takeBack(4, 8, 'ship');
    await ime.commit('ship');

    await expectSame([page, other.page]);
    const lines = await linesOf(id);
    expect(lines.accepted.slice(2)).toEqual([
      ...['Alpha oneâş.', 'Beta one كتاب ڕۆژ.', 'Gamma upstairs one日本.', 'Delta one.', '夜 one.'],
      ...['Zeta ten bir iki.', 'Iota rang thrice.', 'Kappa rang yedi.'],
    ]);
    if (mode === 'suggesting') expect(lines.without.slice(2)).toEqual(before.with(2, 'Gamma upstairs one.'));
    expect(await notedWords(id)).toEqual(['Teh ship', 'ten', 'rang thrice', 'rang yedi']);
  });

  test(`a keyboard on a telephone writes, mends and breaks lines, ${mode}`, async ({ seat }) => {
    const writer = await seat('editor', {}, phone);
    const { page } = writer;
    const list = ['oil', 'wicks'].map((text) => ({ type: 'list' as const, text }));
    const { id, url } = await open(writer, mode, [
      ...paragraphs('Theta one two.'),
      ...list,
      ...paragraphs('سوق السمك', 'Kappa'),
    ]);
    await page.goto(url);
    const ime = await InputMethod.at(page);

    await cursorAfter(page, 'Teh');
    await ime.takeBack(0, 3, 'The');
    await ime.commit('The');
    await ime.edit('InsertNewline');
    await expect(storyText(page).locator('h1')).toHaveCount(1);

    await cursorAfter(page, 'Theta one');
    await ime.edit('InsertNewline');
    await ime.write('new', 'n', 'ne', 'new');
    await expect(storyText(page)).toContainText('new two.');
    for (const left of ['ne two.', 'n two.']) {
      await ime.edit('DeleteBackward');
      await expect(storyText(page).getByText(left, { exact: true })).toBeVisible();
    }
    await cursorAfter(page, 'oil');
    await ime.edit('InsertNewline');
    await ime.write('salt', 's', 'sa', 'sal', 'salt');
    await cursorAfter(page, 'سوق');
    await ime.edit('InsertNewline');
    await ime.edit('DeleteBackward');

    await storyText(page).getByText('Kappa').tap();
    await page.keyboard.press('End');
    await ime.write(' by touch', ' by', ' by touch');

    await selectWords(page, 'Kappa');
    const bar = page.getByRole('toolbar', { name: 'Selected words' });
    await bar.getByRole('button', { name: 'Bold', exact: true }).tap();
    await expect(storyText(page).locator('strong')).toHaveText('Kappa');
    for (const box of await Promise.all(
      (await bar.getByRole('button').all()).map((each) => each.boundingBox()),
    ))
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);

    await expectSame([page]);
    expect((await linesOf(id)).accepted).toEqual([
      ...['The boat', '', 'Theta one', 'n two.', 'oil', 'salt', 'wicks', 'سوق السمك', 'Kappa by touch'],
    ]);
  });
}
