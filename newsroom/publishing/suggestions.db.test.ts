import { beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { acceptSuggestions } from '#newsroom/document/suggestions/settle.ts';
import { approve, startReview } from '#newsroom/story/commands.ts';
import { startTranslation } from '#newsroom/translation/commands.ts';
import { sourceOf } from '#newsroom/translation/queries.ts';
import { staleBlocks } from '#newsroom/translation/stale-blocks.ts';
import { makeApprovedStory } from '#testing/approved-story.ts';
import { deliver, suggestWords, wordsIn } from '#testing/editing/suggest-words.ts';
import { makeActor } from '#testing/factories.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { makeStory } from '#testing/stories.ts';
import { apiStory } from './api-queries.ts';
import { publishObstacles } from './check.ts';
import { feedItems, storyAt } from './public-queries.ts';
import { publish } from './publish.ts';

let author: PersonActor;
let editor: PersonActor;

beforeAll(async () => {
  await makeNewsroom();
  author = await makeActor('reporter', { name: 'Ada Kolm' });
  editor = await makeActor('editor');
});

const read = (id: string) => db().story.findUniqueOrThrow({ where: { id } });
const mode = { mode: 'first', note: '' } as const;

it('what is suggested ends no approval, and keeps the story from going out until it is decided', async () => {
  const { id, contentHash } = await makeApprovedStory({ author, editor });
  await suggestWords(author, id, 'captain', 'harbourmaster');
  const story = await read(id);
  expect(story).toMatchObject({ state: 'approved', contentHash, approvedHash: contentHash });
  const obstacles = [{ kind: 'suggestions', count: 1, by: ['Ada Kolm'] }];
  expect(await publishObstacles(db(), story)).toEqual(obstacles);
  expect(await publish(editor, { storyId: id, contentHash, ...mode })).toEqual({
    ok: false,
    reason: 'obstacles',
    obstacles,
  });

  await deliver(editor, id, acceptSuggestions);
  const accepted = await read(id);
  expect(accepted).toMatchObject({ state: 'in_review', approvedHash: null, suggestionCount: 0 });
  expect(accepted.text).toContain('The harbourmaster rang');
});

it('nothing is approved while something is suggested in it', async () => {
  const { id, contentHash } = await makeStory({ authorId: author.id, state: 'submitted' });
  await startReview(editor, id);
  await suggestWords(author, id, 'captain', 'mate');
  expect(await approve(editor, { storyId: id, contentHash })).toEqual({
    ok: false,
    reason: 'suggestions',
    count: 1,
  });
});

it('a suggested word reaches neither readers nor translators, and makes no translation stale', async () => {
  const { id, contentHash } = await makeApprovedStory(
    { author, editor },
    { headline: 'The bell of Port Vale' },
  );
  const out = await publish(editor, { storyId: id, contentHash, ...mode });
  if (!out.ok) throw new Error(out.reason);
  const started = await startTranslation(editor, { storyId: id, language: 'tr' });
  if (!started.ok) throw new Error(started.reason);

  await suggestWords(author, id, 'captain', 'harbourmaster');
  await suggestWords(author, id, 'Port Vale', 'Cape Merin');
  await deliver(author, id, (tr) => {
    const strong = { type: 'strong' };
    const by = { id: 'looks', by: author.id, at: '2026-11-20T08:00:00Z' };
    const { from, to } = wordsIn(tr.doc, 'quay');
    const change = documentSchema.marks.modification.create({ ...by, before: null, after: strong });
    return tr.addMark(from, to, documentSchema.marks.strong.create()).addMark(from, to, change);
  });
  const story = await read(id);
  expect(story.headline).toBe('The bell of Port Vale');
  const seen = [
    await storyAt(out.path),
    await feedItems('en'),
    await apiStory(id),
    await sourceOf(editor, started.storyId),
    (await startTranslation(editor, { storyId: id, language: 'ar' })) &&
      (await db().translatedBlock.findMany()),
    story.text,
  ];
  for (const each of seen) {
    const text = JSON.stringify(each);
    expect(text).toContain('captain');
    expect(text).not.toMatch(/harbourmaster|Cape Merin|modification/);
  }
  expect(await staleBlocks(db(), started.storyId)).toEqual([]);
  await deliver(editor, id, acceptSuggestions);
  expect(await staleBlocks(db(), started.storyId)).toHaveLength(2);
});
