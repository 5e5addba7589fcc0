import { beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { plansOf } from '#testing/plans.ts';
import { db } from '../db/client.ts';
import { countOut, whatIsOut } from '../rights/what-is-out.ts';
import { apiStories } from './api-queries.ts';
import { changeNotes, feedItems, front, storyAt, versionsOut } from './public-queries.ts';

let editor: PersonActor;
const scopes = { sourceId: '', licenceId: '' };

// Enough stories that reading them all would be the slow way.
beforeAll(async () => {
  editor = await makeActor('editor');
  const { id } = editor;
  scopes.sourceId = (await makeSource()).id;
  scopes.licenceId = (await makeLicence(scopes.sourceId)).id;
  await db()
    .$executeRaw`INSERT INTO story_group (id) SELECT gen_random_uuid() FROM generate_series(1, 20000)`;
  await db().$executeRaw`
    INSERT INTO story (id, "groupId", language, document, "schemaVersion", headline, text, "contentHash", "authorId")
    SELECT gen_random_uuid(), id, 'en', '{}', 1, 'Boat', '', '', ${id}::uuid FROM story_group`;
  await db().$executeRaw`
    INSERT INTO publication (id, "storyId", "groupId", kind, language, "sectionSlug", slug, path, headline, standfirst,
      document, text, "contentHash", byline, credit, notice, "sourceName", outlets, "licenceIds", "byId", "firstAt")
    SELECT gen_random_uuid(), id, "groupId", 'published', (ARRAY['en','tr','kmr','ckb','ar'])[1 + n % 5],
      'section-' || n % 8, 'boat-' || n, '/en/2026/11/boat-' || n, 'Boat', '', '{}', '', '', '', '', '', '',
      ARRAY['site', 'feeds', 'api'],
      CASE WHEN n % 500 = 0 THEN ARRAY[${scopes.licenceId}::uuid] ELSE ARRAY[gen_random_uuid()] END, ${id}::uuid, now() - n * interval '1 minute'
    FROM (SELECT *, row_number() OVER () AS n FROM story) AS numbered`;
  await db().$executeRaw`
    INSERT INTO public_story ("storyId", "publicationId", "groupId", language, "sectionSlug", path, "firstAt", at)
    SELECT "storyId", id, "groupId", language, "sectionSlug", path, "firstAt", at FROM publication`;
  await db().$executeRaw`
    INSERT INTO rights_record (id, "groupId", "sourceId", notice)
    SELECT gen_random_uuid(), id, CASE WHEN row_number() OVER () % 500 = 0 THEN ${scopes.sourceId}::uuid END, ''
    FROM story_group`;
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
  ['the API', () => apiStories({ limit: 20 })],
  ['an older page of the API', () => apiStories({ limit: 20, after, language: 'ckb' })],
])('%s is read by an index', async (_, read) => {
  const plans = await plansOf(read);
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.filter(({ scanned }) => scanned.length > 0)).toEqual([]);
});

/** The licences are few: reading them all is the quick way. */
const large = (tables: string[]) => tables.filter((table) => table !== 'licence');

it.each(['sourceId', 'licenceId'] as const)('what is out by %s is read by an index', async (key) => {
  const scope = key === 'sourceId' ? { sourceId: scopes.sourceId } : { licenceId: scopes.licenceId };
  const plans = await plansOf(async () => {
    const { next } = await whatIsOut(editor, scope);
    expect(next).not.toBeNull();
    await whatIsOut(editor, scope, next ?? undefined);
    await countOut(editor, [scope]);
  });
  expect(plans.length).toBeGreaterThan(2);
  expect(plans.flatMap(({ scanned }) => large(scanned))).toEqual([]);
});
