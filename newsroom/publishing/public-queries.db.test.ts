import { beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeApprovedStory } from '#testing/approved-story.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import type { makeStory } from '#testing/stories.ts';
import { changeNotes, feedItems, front, sitemapEntries, storyAt, versionsOut } from './public-queries.ts';
import { publish } from './publish.ts';
import { withdraw } from './withdraw.ts';

let author: PersonActor;
let editor: PersonActor;
let made = 0;

beforeAll(async () => {
  await makeNewsroom();
  author = await makeActor('reporter');
  editor = await makeActor('editor');
});

async function out(overrides: Parameters<typeof makeStory>[0] = {}, at = new Date()) {
  made += 1;
  const headline = `Boat ${made}`;
  const story = await makeApprovedStory({ author, editor }, { headline, ...overrides });
  const input = { storyId: story.id, contentHash: story.contentHash, mode: 'first', note: '' } as const;
  const outcome = await publish(editor, input, at);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { ...story, path: outcome.path };
}

it('pages through a front without losing or repeating a story, even of the same second', async () => {
  const at = new Date('2026-11-20T08:00:00Z');
  const ids = [];
  for (let count = 0; count < 7; count += 1) {
    ids.push((await out({ language: 'kmr', sectionSlug: count % 2 ? 'culture' : 'world' }, at)).id);
  }
  const seen: string[] = [];
  let page = await front('kmr', { limit: 3 });
  for (;;) {
    seen.push(...page.stories.map((story) => story.storyId));
    if (!page.next) break;
    page = await front('kmr', { limit: 3, after: page.next });
  }
  expect(seen).toHaveLength(7);
  expect(new Set(seen)).toEqual(new Set(ids));
  const culture = await front('kmr', { section: 'culture', limit: 10 });
  expect(culture.stories).toHaveLength(3);
});

it('gives nothing of what is not out', async () => {
  const story = await makeApprovedStory({ author, editor }, { language: 'ckb' });
  expect((await front('ckb', { limit: 10 })).stories).toEqual([]);
  expect(await feedItems('ckb')).toEqual([]);
  expect(await versionsOut(story.groupId)).toEqual([]);
  expect(await storyAt('/ckb/2026/11/ferry-returns-to-port-vale')).toBeNull();
});

it('takes a withdrawn story from everywhere, and leaves a notice', async () => {
  const story = await out({ language: 'ar' });
  expect(await storyAt(story.path)).toMatchObject({ state: 'current' });
  await withdraw(editor, { storyId: story.id, notice: 'Removed at the family’s wish.' });
  expect(await storyAt(story.path)).toMatchObject({
    state: 'gone',
    language: 'ar',
    notice: 'Removed at the family’s wish.',
  });
  expect((await front('ar', { limit: 10 })).stories).toEqual([]);
  expect(await feedItems('ar')).toEqual([]);
  expect(await versionsOut(story.groupId)).toEqual([]);
  expect((await sitemapEntries()).map(({ path }) => path)).not.toContain(story.path);
});

it('keeps out of feeds what is licensed for the site alone', async () => {
  const source = await makeSource();
  await makeLicence(source.id, { uses: ['site'] });
  const story = await out({ language: 'tr', sourceId: source.id });
  expect((await front('tr', { limit: 10 })).stories.map(({ storyId }) => storyId)).toEqual([story.id]);
  expect(await feedItems('tr')).toEqual([]);
});

it('tells readers what was corrected', async () => {
  const story = await out();
  await db().story.update({ where: { id: story.id }, data: { byline: 'Ada Quill' } });
  const note = 'It was Ada Quill who wrote this.';
  const mode = 'correction' as const;
  await publish(editor, { storyId: story.id, contentHash: story.contentHash, mode, note });
  expect(await changeNotes(story.id)).toMatchObject([{ kind: 'corrected', note }]);
});
