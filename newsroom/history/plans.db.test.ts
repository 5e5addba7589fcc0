import { beforeAll, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeLongStory, openStory } from '#testing/history/long-story.ts';
import { writeWords } from '#testing/history/write-words.ts';
import { plansOf } from '#testing/plans.ts';
import type { PersonActor } from '../actor.ts';
import { documentAt } from '../authority/step-log.ts';
import { keepCheckpoints, writtenAt } from '../blame/checkpoints.ts';
import { db } from '../db/client.ts';
import { compare, historyOf, listRevisions } from './queries.ts';

const rowsReadBy = async (work: () => Promise<unknown>): Promise<number> =>
  (await plansOf(work, { carriedOut: true })).reduce((sum, { rows }) => sum + rows, 0);

let editor: PersonActor;
let short: string;
let long: string;

beforeAll(async () => {
  editor = await makeActor('editor');
  short = await makeLongStory(editor.id, 100);
  long = await makeLongStory(editor.id, 100_000);
  await db().$executeRawUnsafe('VACUUM ANALYZE');
}, 120_000);

it('opening a story reads no more after 100,000 steps than after 100', async () => {
  const [before, after] = [
    await rowsReadBy(() => openStory(editor, short)),
    await rowsReadBy(() => openStory(editor, long)),
  ];
  // A page of revisions, where the short story has only three.
  expect(after).toBeLessThanOrEqual(before + 10);
});

it('an old version is read from the revision before it', async () => {
  expect(await rowsReadBy(() => documentAt(db(), long, 99_949))).toBeLessThan(60);
});

it('its history scans no table and reads a page at a time', async () => {
  const first = await listRevisions(editor, long);
  const before = first.revisions.at(-1)?.id ?? '';
  const chosen = first.revisions[10]?.id ?? 'now';
  const look = async () => {
    await historyOf(editor, long);
    await listRevisions(editor, long, { before });
    await compare(editor, long, { chosen, against: null, withBlame: false });
  };
  const scanned = (await plansOf(look)).flatMap((plan) => plan.scanned);
  expect(scanned.filter((table) => ['story_step', 'revision', 'story_checkpoint'].includes(table))).toEqual(
    [],
  );
  expect(await rowsReadBy(look)).toBeLessThan(200);
});

it('who wrote its words is told from the last checkpoint, and not without one', async () => {
  expect(await writtenAt(db(), long, 100_000)).toBeNull();
  const id = await makeLongStory(editor.id, 2_500);
  await keepCheckpoints(id);
  await keepCheckpoints(id);
  const kept = await db().storyCheckpoint.findMany({ where: { storyId: id }, orderBy: { version: 'asc' } });
  expect(kept.map(({ version }) => version)).toEqual([1_000, 2_000]);
  expect(await rowsReadBy(() => writtenAt(db(), id, 2_400))).toBeLessThan(410);
  expect((await documentAt(db(), id, 2_401)).textContent).toMatch(/^aFerry/);
});

it('checkpoints are made when a story has passed the place of one', async () => {
  const id = await makeLongStory(editor.id, 998);
  const jobs = () => db().$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`checkpoints:${id}`}`;
  await writeWords(editor, id, 'twice', 'once');
  expect(await jobs()).toHaveLength(0);
  await writeWords(editor, id, 'once', 'seven times');
  expect(await jobs()).toHaveLength(1);
});
