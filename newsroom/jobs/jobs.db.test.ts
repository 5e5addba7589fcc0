import { expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { db, inTransaction } from '../db/client.ts';
import { giveFile } from '../importing/files/give-file.ts';
import { purgeExpired } from './purge-expired.ts';
import { revisionAfterPause } from './revision-after-pause.ts';
import { scheduleRevision } from './schedule-revision.ts';
import { startWorker } from './worker.ts';

const revisions = (storyId: string) =>
  db().revision.findMany({
    where: { storyId },
    orderBy: { version: 'asc' },
    select: { version: true, reason: true, byId: true },
  });

async function written() {
  const editor = await makeActor('editor');
  const story = await makeStory({ version: 1 });
  const step = { stepType: 'replace', from: 1, to: 1 };
  await db().storyStep.create({
    data: { storyId: story.id, version: 1, step, clientId: 'tab-one-1', personId: editor.id },
  });
  return { storyId: story.id, editor };
}

it('a pause keeps what was written since the last revision, once, under the last writer’s name', async () => {
  const { storyId, editor } = await written();
  await revisionAfterPause({ storyId });
  await revisionAfterPause({ storyId });
  expect(await revisions(storyId)).toEqual([
    { version: 0, reason: 'created', byId: expect.any(String) },
    { version: 1, reason: 'pause', byId: editor.id },
  ]);
  await revisionAfterPause({ storyId: crypto.randomUUID() });
});

it('further changes put the revision off, and a rolled back one leaves no job', async () => {
  const { storyId } = await written();
  const jobs = () =>
    db().$queryRaw<
      { run_at: Date }[]
    >`SELECT run_at FROM graphile_worker.jobs WHERE key = ${`revision:${storyId}`}`;
  await inTransaction((tx) => scheduleRevision(tx, storyId));
  const [first] = await jobs();
  await inTransaction((tx) => scheduleRevision(tx, storyId));
  const later = await jobs();
  expect(later).toHaveLength(1);
  expect(later[0]?.run_at.getTime()).toBeGreaterThan(first?.run_at.getTime() ?? 0);
  await expect(
    inTransaction(async (tx) => {
      await scheduleRevision(tx, crypto.randomUUID());
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  const [{ count } = { count: 0n }] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker.jobs`;
  expect(Number(count)).toBe(1);
});

it('the worker does a job that is due', async () => {
  const { storyId } = await written();
  const worker = await startWorker(process.env.DATABASE_URL ?? '');
  await db().$executeRaw`
    SELECT graphile_worker.add_job('revision_after_pause', json_build_object('storyId', ${storyId}::text))`;
  await expect.poll(() => revisions(storyId), { timeout: 10_000 }).toHaveLength(2);
  await worker.stop();
});

it('two workers share the files that were given, and read each once', async () => {
  const editor = await makeActor('editor');
  const workers = await Promise.all([0, 1].map(() => startWorker(process.env.DATABASE_URL ?? '')));
  const batchId = crypto.randomUUID();
  for (let n = 0; n < 8; n++) {
    const bytes = new TextEncoder().encode(
      `Lamp ${n} is lit\n\nPORT VALE – The keeper lit lamp ${n} on Monday.`,
    );
    await giveFile(editor, { batchId, channel: 'upload', fileName: `lamp-${n}.txt`, bytes });
  }
  const done = () => db().givenFile.count({ where: { batchId, state: 'done', attempts: 1 } });
  await expect.poll(done, { timeout: 10_000 }).toBe(8);
  expect(await db().receipt.count()).toBe(8);
  await Promise.all(workers.map((worker) => worker.stop()));
});

it('the nightly clean-up takes what has served its time, and nothing else', async () => {
  const person = await makeActor('editor');
  const { id: storyId } = await makeStory();
  const now = new Date('2026-11-23T03:17:00Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
  const link = (byte: number, expiresAt: Date) => ({
    ...{ tokenHash: new Uint8Array([byte]), personId: person.id, createdById: person.id, expiresAt },
  });
  await db().passwordLink.createMany({ data: [link(1, daysAgo(2)), link(2, daysAgo(-1))] });
  await db().signInFailure.createMany({
    data: [
      { key: 'old', at: daysAgo(2) },
      { key: 'new', at: daysAgo(0) },
    ],
  });
  const tab = { storyId, personId: person.id };
  await db().presence.createMany({
    data: [
      { ...tab, clientId: 'tab-old-1', seenAt: daysAgo(2) },
      { ...tab, clientId: 'tab-new-1', seenAt: daysAgo(0) },
    ],
  });
  await purgeExpired(now);
  expect((await db().passwordLink.findMany()).map((each) => each.tokenHash[0])).toEqual([2]);
  expect((await db().signInFailure.findMany()).map((each) => each.key)).toEqual(['new']);
  expect((await db().presence.findMany()).map((each) => each.clientId)).toEqual(['tab-new-1']);
});
