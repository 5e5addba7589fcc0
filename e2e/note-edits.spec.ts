import type { Page } from '@playwright/test';
import { personActor } from '#newsroom/actor.ts';
import type { NewAnnotation } from '#newsroom/annotation/schema.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { deliver, wordsIn } from '#testing/editing/suggest-words.ts';
import { makeStory } from '#testing/stories.ts';
import { type AtDesk, expect, test } from './support/fixtures.ts';
import { InputMethod } from './support/input-method.ts';
import { cursorAfter, selectWords, storyText, untilSaved } from './support/writing.ts';

/** The words of a paragraph of its own: its note is on the three in the middle. */
type Words = { lead: string; first: string; middle: string; last: string; tail: string };

type Edit = {
  kind: string;
  edit: (page: Page, words: Words) => Promise<void>;
  /** What the note is on afterwards; all of its words unless told otherwise. */
  leaves?: (words: Words) => string;
};

const whole = ({ first, middle, last }: Words) => `${first} ${middle} ${last}`;

/** Presses keys with the cursor behind words. */
const after =
  (where: keyof Words, ...keys: string[]) =>
  async (page: Page, words: Words) => {
    await cursorAfter(page, words[where]);
    for (const key of keys) await page.keyboard.press(key);
  };

/** Presses keys on words that are selected. */
const on =
  (where: (words: Words) => string, ...keys: string[]) =>
  async (page: Page, words: Words) => {
    await selectWords(page, where(words));
    for (const key of keys) await page.keyboard.press(key);
  };

const written = (where: (words: Words) => string) => async (page: Page, words: Words) => {
  await selectWords(page, where(words));
  await page.keyboard.type('new');
};

const paste = (page: Page, text: string) =>
  storyText(page).evaluate((root, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const undo = 'ControlOrMeta+z';

const edits: Edit[] = [
  { kind: 'type inside', edit: after('first', 'x'), leaves: (words) => whole(words).replace(' ', 'x ') },
  { kind: 'type before', edit: after('lead', 'x') },
  { kind: 'type after', edit: after('last', 'Space', 'x') },
  {
    kind: 'delete a part',
    edit: on(({ first }) => `${first} `, 'Delete'),
    leaves: ({ middle, last }) => `${middle} ${last}`,
  },
  { kind: 'delete a part and undo', edit: on(({ first }) => first, 'Delete', undo) },
  { kind: 'delete all', edit: on(whole, 'Delete'), leaves: () => '' },
  { kind: 'delete all and undo', edit: on(whole, 'Delete', undo) },
  { kind: 'split inside', edit: after('first', 'Enter') },
  { kind: 'split before', edit: after('lead', 'Enter') },
  { kind: 'join with what is above', edit: after('lead', 'Home', 'Backspace') },
  { kind: 'wrap in a list', edit: after('middle', 'ControlOrMeta+Shift+8') },
  { kind: 'wrap in a quote', edit: after('middle', 'ControlOrMeta+Shift+9') },
  { kind: 'lift out of a list', edit: after('middle', 'ControlOrMeta+Shift+7', 'ControlOrMeta+Shift+7') },
  { kind: 'become a heading', edit: after('middle', 'ControlOrMeta+Alt+1') },
  { kind: 'move up', edit: after('middle', 'Alt+Shift+ArrowUp') },
  { kind: 'move down', edit: after('middle', 'Alt+Shift+ArrowDown') },
  { kind: 'cut and paste', edit: on(whole, 'ControlOrMeta+x', 'End', 'ControlOrMeta+v') },
  { kind: 'copy and paste', edit: on(whole, 'ControlOrMeta+c', 'End', 'ControlOrMeta+v') },
  {
    kind: 'paste over a part',
    edit: async (page, words) => {
      await selectWords(page, words.middle);
      await paste(page, 'new');
    },
    // What is pasted stays outside.
    leaves: ({ first, last }) => `${first}  ${last}`,
  },
  {
    kind: 'write over the first word',
    edit: written(({ first }) => first),
    leaves: ({ middle, last }) => `new ${middle} ${last}`,
  },
  {
    kind: 'write over the last word',
    edit: written(({ last }) => last),
    leaves: ({ first, middle }) => `${first} ${middle} new`,
  },
  { kind: 'write over all', edit: written(whole), leaves: () => '' },
  {
    kind: 'write with an input method',
    edit: async (page, words) => {
      await cursorAfter(page, words.first);
      await (await InputMethod.at(page)).write('新', 'x', 'xi');
    },
    leaves: (words) => whole(words).replace(' ', '新 '),
  },
  { kind: 'make a part bold', edit: on(({ middle }) => middle, 'ControlOrMeta+b') },
  { kind: 'undo and redo', edit: on(({ lead }) => lead, 'Delete', undo, 'ControlOrMeta+y') },
  {
    kind: 'take out what is around',
    edit: async (page, words) => {
      await on(({ lead }) => lead, 'Delete')(page, words);
      await on(({ tail }) => tail, 'Delete')(page, words);
    },
  },
];

const samples = edits.map((_, index): Words => {
  const word = (name: string) => `${name}${String.fromCharCode(97 + index)}`;
  return {
    lead: word('lead'),
    first: word('bell'),
    middle: word('rang'),
    last: word('late'),
    tail: word('tail'),
  };
});

/** What the note of each edit is on, as the page draws it. */
const notedOn = (page: Page, ids: readonly string[]) =>
  storyText(page).evaluate(
    (root, named) => {
      const wordsOf = (id: string) =>
        [...root.querySelectorAll(`[data-annotation="${id}"]`)].map((each) => each.textContent).join('');
      return Object.fromEntries(named.map(([kind, id]) => [kind, wordsOf(id)]));
    },
    edits.map(({ kind }, index) => [kind, ids[index] ?? ''] as const),
  );

async function storyOfNotes({ person }: AtDesk): Promise<{ storyId: string; ids: string[] }> {
  const blocks = samples.map((words) => ({
    ...{ type: 'paragraph' as const, text: `${words.lead} ${whole(words)} ${words.tail}` },
  }));
  const { id: storyId } = await makeStory({ authorId: person.id, blocks });
  const ids = samples.map(() => crypto.randomUUID());
  const notes = ids.map((id): NewAnnotation => ({ id, kind: 'comment', body: 'Really?' }));
  const put = await deliver(
    personActor(person),
    storyId,
    (tr) => {
      for (const [index, words] of samples.entries()) {
        const { from, to } = wordsIn(tr.doc, whole(words));
        tr.addMark(from, to, documentSchema.marks.annotation.create({ id: ids[index] }));
      }
      return tr;
    },
    notes,
  );
  if (!put.ok) throw new Error(put.reason);
  return { storyId, ids };
}

test('notes stay on their words, whatever is done to these in a browser, and in another one too', async ({
  seat,
}) => {
  const [writer, reader] = await Promise.all([seat('editor'), seat('editor')]);
  const { storyId, ids } = await storyOfNotes(writer);
  await Promise.all([writer, reader].map(({ page }) => page.goto(`/desk/stories/${storyId}`)));
  for (const [index, words] of samples.entries()) await edits[index]?.edit(writer.page, words);
  await untilSaved(writer.page);
  const expected = Object.fromEntries(
    edits.map(({ kind, leaves = whole }, index) => [kind, leaves(samples[index] as Words)]),
  );
  expect(await notedOn(writer.page, ids)).toEqual(expected);
  await expect.poll(() => notedOn(reader.page, ids)).toEqual(expected);
});
