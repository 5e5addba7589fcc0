import { expect, type Page } from '@playwright/test';
import { expectSeenFocus, findWords, runCommand, tabTo } from './keyboard.ts';
import { storyText } from './writing.ts';

/** Something that the editor shows, opened from the text by keys alone. */
type EditorState = {
  name: string;
  open: (page: Page) => Promise<void>;
  /** Where it is on the page. */
  part: string;
  /** Keys that lead back into the text; Escape unless told otherwise. */
  leave?: (page: Page) => Promise<void>;
};

/** Words of the story that the states are opened on. */
export const words = {
  noted: 'a hundred lamps',
  selected: 'her grandfather',
  measured: '12 miles',
  suggested: 'the bell twice',
};

const card = (page: Page) => page.getByRole('article', { name: /^Fact check by/ });

const press = (key: string) => (page: Page) => page.keyboard.press(key);

/** What a command of the palette opens on words. */
const dialog = (name: string, command: string, on = words.selected): EditorState => ({
  name,
  open: async (page) => {
    await findWords(page, on);
    await runCommand(page, command);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectSeenFocus(page);
  },
  part: '[role=dialog]',
});

/** In an order in which each finds what those before have left. */
export const editorStates: EditorState[] = [
  {
    name: 'finding',
    open: async (page) => {
      await page.keyboard.press('Control+f');
      await expect(page.getByLabel('Find', { exact: true })).toBeFocused();
      await page.keyboard.insertText('lamp');
      await tabTo(page, page.getByRole('checkbox', { name: 'Match case' }));
    },
    part: '[aria-label="Find in the story"]',
  },
  {
    name: 'selected words',
    open: async (page) => {
      await findWords(page, words.selected);
      const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
      await tabTo(page, toolbar.getByRole('button', { name: 'Bold' }));
    },
    part: '[aria-label="Selected words"]',
    // The first takes away the name of the button.
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'an explainer being written',
    open: async (page) => {
      await findWords(page, words.noted);
      await page.keyboard.press('Control+Alt+m');
      await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
      await page.keyboard.press('Alt+e');
      await expect(page.getByRole('radio', { name: 'Explainer' })).toBeChecked();
      await expectSeenFocus(page);
    },
    part: '[aria-label="New explainer"]',
  },
  {
    name: 'a note being assigned',
    open: async (page) => {
      await findWords(page, words.noted);
      await page.keyboard.press('Control+Alt+m');
      await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
      await page.keyboard.press('Alt+f');
      await page.keyboard.insertText('A hundred? Who counted?');
      await tabTo(page, page.getByRole('button', { name: 'Assign, or set a time' }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('combobox', { name: 'For' })).toBeFocused();
      // Its list hides the rest of the page until it is left.
      await page.keyboard.press('Tab');
    },
    part: '[aria-label="New note"]',
    leave: async (page) => {
      await tabTo(page, page.getByRole('button', { name: 'Done', exact: true }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Assign, or set a time' })).toBeFocused();
      await tabTo(page, page.getByRole('button', { name: 'Add note' }));
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'a thread',
    open: async (page) => {
      await expect(card(page)).toBeVisible();
      await page.keyboard.press('Alt+ArrowDown');
      await expect(card(page)).toBeFocused();
      await expectSeenFocus(page);
    },
    part: '[data-thread]',
  },
  {
    name: 'a fact-check being resolved',
    open: async (page) => {
      await page.keyboard.press('Alt+ArrowDown');
      await expect(card(page)).toBeFocused();
      await tabTo(page, card(page).getByRole('button', { name: 'Resolve', exact: true }));
      await page.keyboard.press('Enter');
      await tabTo(page, card(page).getByRole('button', { name: 'Add a source' }));
      await page.keyboard.press('Enter');
      await tabTo(page, card(page).getByLabel('What source 1 is'), 'Shift+Tab');
    },
    part: '[data-thread]',
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await expectSeenFocus(page);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'notes whose words are gone',
    open: async (page) => {
      await tabTo(page, page.getByRole('radio', { name: /^Open/ }));
      await page.keyboard.press('ArrowRight');
      await tabTo(page, page.getByRole('button', { name: /^Put the note on/ }));
    },
    part: '[aria-label="Notes"]',
  },
  {
    name: 'a suggestion at the cursor',
    open: async (page) => {
      await page.keyboard.press('Control+Alt+ArrowDown');
      const suggestion = page.getByRole('complementary', { name: 'Suggestion' });
      await tabTo(page, suggestion.getByRole('button', { name: 'Accept' }));
    },
    part: '[aria-label="Suggestion"]',
  },
  {
    name: 'a remark of the house style',
    open: async (page) => {
      await runCommand(page, 'Next remark');
      const remark = page.getByRole('complementary', { name: 'House style' });
      await tabTo(page, remark.getByRole('button', { name: 'Leave it here' }));
    },
    part: '[aria-label="House style"]',
  },
  {
    name: 'the menu of a slash',
    open: async (page) => {
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await expect(page.getByRole('listbox', { name: 'Insert or do' })).toBeVisible();
    },
    part: '#slash-menu',
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Backspace');
    },
  },
  dialog('a link', 'Link'),
  dialog('a note for the translator', 'Note for the translator'),
  dialog('a conversion', 'Convert units', words.measured),
  dialog('the language of a block', 'Language and direction'),
  {
    name: 'a picture and its frame',
    open: async (page) => {
      await page.keyboard.press('Control+Home');
      const figure = storyText(page).locator('figure');
      for (let line = 0; line < 12 && !(await figure.and(page.locator('.is-selected')).count()); line += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('dialog', { name: 'Picture' });
      await tabTo(page, sheet.getByRole('button', { name: /top left corner/ }));
    },
    part: '[role=dialog]',
  },
  {
    name: 'what is around the story',
    open: async (page) => {
      await tabTo(page, page.getByRole('button', { name: 'Outline, languages, history' }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      const around = page.getByRole('dialog', { name: 'Around the story' });
      await tabTo(page, around.getByRole('button', { name: 'Accept all' }));
    },
    part: '[role=dialog]',
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Outline, languages, history' })).toBeFocused();
      await tabTo(page, storyText(page));
    },
  },
  {
    name: 'only the text',
    open: press('Control+Alt+f'),
    part: 'body',
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await expect(page.locator('html[data-focus-mode]')).toHaveCount(0);
    },
  },
];
