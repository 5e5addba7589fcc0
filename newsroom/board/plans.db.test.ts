import { beforeAll, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { plansOf } from '#testing/plans.ts';
import { makeStory } from '#testing/stories.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { listImports } from '../importing/queries.ts';
import { boardPage, searchStories } from './queries.ts';
import { waitingSuggestions } from './waiting-suggestions.ts';

let editor: PersonActor;
const cursor = { changedAt: new Date('2026-06-01T00:00:00Z'), id: crypto.randomUUID() };

// Enough stories that reading them all would be the slow way.
beforeAll(async () => {
  editor = await makeActor('editor');
  const { id, groupId } = await makeStory({ authorId: editor.id });
  const { id: sourceId } = await db().source.create({ data: { name: 'Northern Alliance' } });
  await db().$executeRaw`
    INSERT INTO story_group (id) SELECT gen_random_uuid() FROM generate_series(1, 20000)`;
  await db().$executeRaw`
    INSERT INTO story (id, "groupId", language, state, "publicationState", document, "schemaVersion", headline, text,
      "contentHash", "authorId", "sourceId", "changedAt")
    SELECT gen_random_uuid(), g.id, (ARRAY['en','tr','kmr','ckb','ar'])[1 + n % 5],
      (ARRAY['draft','submitted','in_review','changes_requested','approved','approved','approved','spiked']::"StoryState"[])[1 + n % 8],
      'unpublished', '{}', 1, 'Story ' || n, 'Words of story ' || md5(n::text) || ' and ' || md5((n * 7)::text), '', ${editor.id}::uuid,
      CASE WHEN n % 50 = 0 THEN ${sourceId}::uuid END, now() - n * interval '1 minute'
    FROM (SELECT id, row_number() OVER () AS n FROM story_group WHERE id <> ${groupId}::uuid) AS g`;
  await db().$executeRaw`
    INSERT INTO received_copy (sha256, bytes, size)
    SELECT sha256(n::text::bytea), '', 0 FROM generate_series(1, 20000) AS n`;
  await db().$executeRaw`
    INSERT INTO import (id, sha256, format, encoding, language, "languageSure", "sourceText", ledger, headline, state,
      "receivedAt")
    SELECT gen_random_uuid(), sha256(n::text::bytea), 'text', 'utf-8', 'en', 1, '', '[]', 'Copy ' || n,
      (CASE WHEN n % 20 = 0 THEN 'review' ELSE 'accepted' END)::"ImportState", now() - n * interval '1 minute'
    FROM generate_series(1, 20000) AS n`;
  await db().$executeRawUnsafe('VACUUM ANALYZE');
  await db().story.findUniqueOrThrow({ where: { id } });
}, 120_000);

const scanned = async (work: () => Promise<unknown>) => {
  const plans = await plansOf(work);
  expect(plans.length).toBeGreaterThan(0);
  return plans.flatMap((plan) => plan.scanned).filter((table) => table === 'story' || table === 'import');
};

describe('no screen reads a table from end to end', () => {
  it.each([
    ['everything', {}],
    ['a shelf', { shelf: 'in_review' as const }],
    ['a language', { language: 'ckb' }],
    ['mine', { mine: true, shelf: 'draft' as const }],
    ['a word of the text', { text: 'c4ca4238' }],
    ['two words on a shelf', { text: 'c4ca4238 words', shelf: 'draft' as const }],
  ])('the board with %s', async (_, filter) => {
    expect(await scanned(() => boardPage(editor, filter))).toEqual([]);
    expect(await scanned(() => boardPage(editor, filter, cursor))).toEqual([]);
  });

  it('the board with a source', async () => {
    const source = await db().source.findFirstOrThrow();
    expect(await scanned(() => boardPage(editor, { sourceId: source.id }))).toEqual([]);
  });

  it('what is suggested in somebody’s stories', async () => {
    const { id } = await db().story.findFirstOrThrow({ where: { authorId: editor.id } });
    await db().story.update({ where: { id }, data: { suggestionCount: 1 } });
    expect(await scanned(() => waitingSuggestions(editor, 12))).toEqual([]);
  });

  it('the palette', async () => {
    expect(await scanned(() => searchStories(editor, 'c4ca4238'))).toEqual([]);
  });

  it('the imports', async () => {
    expect(await scanned(() => listImports(editor))).toEqual([]);
    expect(await scanned(() => listImports(editor, { state: 'review' }))).toEqual([]);
    const after = { receivedAt: cursor.changedAt, id: cursor.id };
    expect(await scanned(() => listImports(editor, { after }))).toEqual([]);
  });
});
