import { expect, type Page } from '@playwright/test';
import { type PersonActor, systemActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { invitePerson } from '#newsroom/people/commands.ts';
import { publish } from '#newsroom/publishing/publish.ts';
import { withdraw } from '#newsroom/publishing/withdraw.ts';
import { makeApprovedStory } from '#testing/approved-story.ts';
import { explainWords } from '#testing/explain-words.ts';
import { makeActor } from '#testing/factories.ts';
import { writeWords } from '#testing/history/write-words.ts';
import { makeSource } from '#testing/licences.ts';
import { makeStory } from '#testing/stories.ts';
import { bringIn, bringInStory, changeWords } from './agency.ts';
import { untilAwake } from './awake.ts';
import { makeLostNote } from './lost-note.ts';
import { selectWords, storyText } from './writing.ts';

/** Things of their own for the screens to show. */
export type Shown = Awaited<ReturnType<typeof makeShown>>;

export async function makeShown(reporter?: PersonActor) {
  const [author, editor] = [reporter ?? (await makeActor('reporter')), await makeActor('editor')];
  const approved = await makeApprovedStory({ author, editor });
  const headline = `Lamp ${crypto.randomUUID().slice(0, 8)} is lit`;
  const out = await makeApprovedStory({ author, editor }, { headline });
  const explainer = { body: 'It was cast in 1711.', rich: null };
  await explainWords({ author, editor }, out.id, 'the bell', explainer);
  const first = { storyId: out.id, contentHash: out.contentHash, mode: 'first', note: '' } as const;
  const published = await publish(editor, first);
  const gone = await makeApprovedStory({ author, editor }, { headline: `${headline} no more` });
  const taken = await publish(editor, { ...first, storyId: gone.id, contentHash: gone.contentHash });
  if (!published.ok || !taken.ok) throw new Error('The stories were not published');
  await withdraw(editor, { storyId: gone.id, notice: 'The lamp was a moon.' });
  const text = `Lamplighter counts again ${headline}\n\nPORT VALE – She counted twice on Monday.\n\n(Tidewater Wire)`;
  const importId = await bringIn(editor, text);
  const source = await makeSource();
  const sorani = await makeStory({
    authorId: author.id,
    language: 'ckb',
    headline: 'چراکانی بەندەر گەڕانەوە',
    standfirst: 'دوای نۆ زستان، بەلەمی شەو دیسان دەڕوات.',
    blocks: [{ type: 'paragraph', text: 'کاپتنەکە دوو جار زەنگەکەی لێدا، وەک باپیری کردبووی.' }],
  });
  await writeWords(author, sorani.id, 'دوو جار', 'سێ جار');
  await db().story.update({ where: { id: sorani.id }, data: { translatedFromId: out.id } });
  const invitation = { email: `${crypto.randomUUID()}@nightdesk.example`, name: 'Welcome', languages: [] };
  const { id: noted } = await makeStory({ authorId: author.id });
  const { token } = await invitePerson(systemActor(), { ...invitation, role: 'reporter' });
  return {
    draft: (await makeStory({ authorId: author.id })).id,
    ...{
      approved: approved.id,
      sorani: sorani.id,
      importId,
      sourceId: source.id,
      ...(await makeTroubles(editor)),
      ...{ noted, noteId: await makeLostNote(noted, editor.id) },
    },
    ...{ token, path: published.path, gone: taken.path },
  };
}

/** What goes wrong with copy: a feed that fails, a story that is killed and updated, bytes that nobody can read. */
async function makeTroubles(editor: PersonActor) {
  const mark = crypto.randomUUID().slice(0, 8);
  const feed = `Tern Press, harbour desk ${mark}`;
  await db().feed.create({
    data: {
      ...{ title: feed, address: `http://10.0.0.7/${mark}`, createdById: editor.id, failures: 3 },
      ...{ lastError: 'The host was asleep.', nextPollAt: new Date(Date.now() + 86_400_000) },
    },
  });
  const copy = (day: string, mood: string) =>
    `Lighthouse cat ${mark} found after nine days at sea\n\nSKERRY POINT – The cat ${mark} was found on ${day} in a drifting boat, ${mood}, the coast guard said.`;
  const alerted = await bringInStory(editor, copy('Monday', 'thin but well'));
  await changeWords(editor, alerted, 'thin but well', 'in good spirits');
  const update = await bringIn(editor, copy('Tuesday', 'hungry but alive'));
  await db().storyAlert.create({ data: { storyId: alerted, importId: update, kind: 'kill' } });
  const bytes = new TextEncoder().encode(`<?xml version="1.0"?><rss><channel><item>${mark}</b></item></rss>`);
  const unread = await receiveCopy(editor, { channel: 'upload', bytes, fileName: 'fog.xml' });
  return { feed, alerted, update, unread: (unread.ok && unread.pieces[0]?.importId) || '' };
}

export type Screen = { name: string; open: (page: Page, shown: Shown) => Promise<void> };

const at = (name: string, address: string | ((shown: Shown) => string)): Screen => ({
  name,
  open: async (page, shown) => {
    await page.goto(typeof address === 'string' ? address : address(shown));
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  },
});

const atStory = (which: 'draft' | 'approved' | 'sorani') => async (page: Page, shown: Shown) => {
  await page.goto(`/desk/stories/${shown[which]}`);
  await expect(storyText(page)).toBeVisible();
};

/** What whoever is not signed in sees. */
export const openScreens: Screen[] = [
  at('sign-in', '/signin'),
  at('an invitation', ({ token }) => `/invitation/${token}`),
  at('a link that no longer works', '/invitation/guessed'),
  at('the site in English', '/en'),
  at('the site in Arabic', '/ar'),
  at('the site in Sorani', '/ckb'),
  at('a section', '/en/world'),
  at('a story', ({ path }) => path),
  at('a page that is not there (404)', '/en/2026/01/never-was'),
  at('a withdrawn story (410)', ({ gone }) => gone),
];

/** The places of the desk, as an admin sees them. */
export const deskScreens: Screen[] = [
  at('the board', '/desk'),
  at('a new story', '/desk/stories/new'),
  at('import', '/desk/import'),
  at('the queue of imports', '/desk/imports'),
  at('feeds', '/desk/feeds'),
  at('the review of an import', ({ importId }) => `/desk/imports/${importId}`),
  at('an import that nobody could read', ({ unread }) => `/desk/imports/${unread}`),
  at('an update being merged', ({ update, alerted }) => `/desk/imports/${update}/merge/${alerted}`),
  at('the history of a story', ({ sorani }) => `/desk/stories/${sorani}/history`),
  at('the history of a story with its writers', ({ sorani }) => `/desk/stories/${sorani}/history?who=1`),
  at('the history of a story of one version', ({ draft }) => `/desk/stories/${draft}/history`),
  at('translations', '/desk/translations'),
  at('sources', '/desk/sources'),
  at('the house style', '/desk/house-style'),
  at('the library of explainers', '/desk/explainers'),
  at('people', '/admin/people'),
  at('the audit log', '/admin/audit'),
  at('settings', '/admin/settings'),
  at('password', '/password'),
];

/** The editor, and what opens above a page. */
export const busyScreens: Screen[] = [
  { name: 'the editor', open: atStory('draft') },
  { name: 'a translation into Sorani', open: atStory('sorani') },
  {
    name: 'the publish sheet',
    open: async (page, shown) => {
      await atStory('approved')(page, shown);
      await page.getByRole('button', { name: 'Publish…' }).click();
      await expect(page.getByRole('dialog', { name: 'Publish' })).toBeVisible();
    },
  },
  {
    name: 'a note being written',
    open: async (page, shown) => {
      await atStory('draft')(page, shown);
      await selectWords(page, 'a hundred lamps');
      const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
      await toolbar.getByRole('button', { name: 'Note', exact: true }).click();
      await expect(page.getByRole('region', { name: 'New note' })).toBeVisible();
    },
  },
  {
    name: 'an explainer being added to the library',
    open: async (page) => {
      await page.goto('/desk/explainers');
      await page.getByRole('button', { name: 'Add an explainer' }).click();
      await expect(page.getByRole('dialog', { name: 'New explainer' })).toBeVisible();
    },
  },
  {
    name: 'a lost note being settled',
    open: async (page, shown) => {
      await page.goto(`/desk/stories/${shown.noted}?note=${shown.noteId}`);
      const card = page.getByRole('article', { name: /^Fact check by/ });
      await expect(card.getByRole('button', { name: /^Put the note on/ })).toBeVisible();
      await card.getByRole('button', { name: 'Resolve', exact: true }).click();
      await card.getByRole('button', { name: 'Add a source' }).click();
      await expect(card.getByLabel('Address of source 1')).toBeVisible();
    },
  },
  {
    name: 'a source',
    open: async (page, shown) => {
      await page.goto(`/desk/sources?source=${shown.sourceId}`);
      await page.getByRole('button', { name: 'Show what was learned' }).click();
      await expect(page.getByText('Nothing yet.', { exact: false })).toBeVisible();
    },
  },
  {
    name: 'a feed that fails',
    open: async (page, shown) => {
      await page.goto('/desk/feeds');
      await page.getByRole('row').filter({ hasText: shown.feed }).click();
      await expect(page.getByRole('dialog', { name: shown.feed })).toContainText('The host was asleep.');
    },
  },
  {
    name: 'an agency’s alert',
    open: async (page, shown) => {
      await page.goto(`/desk/stories/${shown.alerted}`);
      await page.getByRole('button', { name: 'Killed by its agency' }).click();
      await expect(page.getByRole('dialog', { name: 'Killed by its agency' })).toBeVisible();
    },
  },
  {
    name: 'an invitation being made',
    open: async (page) => {
      await page.goto('/admin/people');
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      await expect(page.getByRole('dialog', { name: 'Invite somebody' })).toBeVisible();
    },
  },
  {
    name: 'the palette',
    open: async (page) => {
      await page.goto('/desk');
      await untilAwake(page);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
    },
  },
  {
    name: 'the list of keys',
    open: async (page) => {
      await page.goto('/desk');
      await untilAwake(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    },
  },
];

/** What a reporter sees who may read a story and not write in it, and where they may not go. */
export const reporterScreens: Screen[] = [
  at('the board of a reporter', '/desk'),
  { name: 'the editor, read only', open: atStory('approved') },
  at('a page of other roles (403)', '/admin/people'),
  at('a story of others (404)', '/desk/stories/00000000-0000-7000-8000-000000000000'),
];
