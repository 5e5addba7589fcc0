import { beforeAll, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { plansOf } from '#testing/plans.ts';
import { db } from '../db/client.ts';
import { changeNotes, feedItems, front, storyAt, versionsOut } from './public-queries.ts';

// Enough stories that reading them all would be the slow way.
beforeAll(async () => {
  const { id } = await makeActor('editor');
  await db()
    .$executeRaw`INSERT INTO story_group (id) SELECT gen_random_uuid() FROM generate_series(1, 20000)`;
  await db().$executeRaw`
    INSERT INTO story (id, "groupId", language, document, "schemaVersion", headline, text, "contentHash", "authorId")
    SELECT gen_random_uuid(), id, 'en', '{}', 1, 'Boat', '', '', ${id}::uuid FROM story_group`;
  await db().$executeRaw`
    INSERT INTO publication (id, "storyId", "groupId", kind, language, "sectionSlug", slug, path, headline, standfirst,
      document, text, "contentHash", byline, credit, notice, "sourceName", outlets, "byId", "firstAt")
    SELECT gen_random_uuid(), id, "groupId", 'published', (ARRAY['en','tr','kmr','ckb','ar'])[1 + n % 5],
      'section-' || n % 8, 'boat-' || n, '/en/2026/11/boat-' || n, 'Boat', '', '{}', '', '', '', '', '', '',
      ARRAY['site', 'feeds'], ${id}::uuid, now() - n * interval '1 minute'
    FROM (SELECT *, row_number() OVER () AS n FROM story) AS numbered`;
  await db().$executeRaw`
    INSERT INTO public_story ("storyId", "publicationId", "groupId", language, "sectionSlug", path, "firstAt", at)
    SELECT "storyId", id, "groupId", language, "sectionSlug", path, "firstAt", at FROM publication`;
  await db().$executeRawUnsafe('VACUUM ANALYZE');
}, 120_000);

const after = { firstAt: new Date('2026-11-01T00:00:00Z'), storyId: crypto.randomUUID() };

it.each([
  ['a front', () => front('tr', { limit: 20 })],
  ['an older page of a front', () => front('tr', { limit: 20, after })],
  ['a section', () => front('tr', { limit: 20, section: 'section-3' })],
  ['a story', () => storyAt('/en/2026/11/boat-77')],
  ['its versions', () => versionsOut(crypto.randomUUID())],
  ['its corrections', () => changeNotes(crypto.randomUUID())],
  ['a feed', () => feedItems('ckb')],
])('%s is read by an index', async (_, read) => {
  const plans = await plansOf(read);
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.filter(({ scanned }) => scanned.length > 0)).toEqual([]);
});
