import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { plansOf } from '#testing/plans.ts';
import type { PersonActor } from '../../actor.ts';
import { db } from '../../db/client.ts';
import { stopListening } from '../../db/listen.ts';
import { disablePerson } from '../../people/commands.ts';
import { claimNextFile } from './claim-file.ts';
import { cancelBatch, cancelFile, clearBatch, tryFileAgain } from './commands.ts';
import { type FileEvent, followFiles } from './follow-files.ts';
import { giveFile } from './give-file.ts';
import { listFiles } from './queries.ts';
import { readClaimedFile } from './read-claimed-file.ts';
import { recoverFiles } from './recover-files.ts';
import type { ListedFile } from './schema.ts';

let editor: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor');
  // A reader that breaks for one file: as a fault of ours would, in the middle of storing.
  await db().$executeRawUnsafe(`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'a fault of ours'; END $$`);
  await db().$executeRawUnsafe(`CREATE TRIGGER break_it BEFORE INSERT ON receipt FOR EACH ROW
    WHEN (NEW."fileName" = 'breaks.txt') EXECUTE FUNCTION break_it()`);
});

afterEach(async () => {
  await stopListening();
  await db().givenFile.updateMany({
    where: { state: { in: ['waiting', 'reading'] } },
    data: { state: 'cancelled' },
  });
});

let stories = 0;
const words = (about = `Lamp ${++stories}`) =>
  `${about} is lit again\n\nPORT VALE – The keeper lit it on Monday, and forty people watched from the quay.`;

type Given = { text?: string; bytes?: Uint8Array; fileName?: string; batchId?: string; by?: PersonActor };

const give = ({ text = words(), bytes, fileName = 'lamp.txt', batchId, by = editor }: Given = {}) =>
  giveFile(by, {
    batchId: batchId ?? crypto.randomUUID(),
    channel: 'upload',
    fileName,
    bytes: bytes ?? new TextEncoder().encode(text),
  });

const batch = async (...names: string[]) => {
  const batchId = crypto.randomUUID();
  const ids: string[] = [];
  for (const fileName of names) ids.push((await give({ batchId, fileName })).id);
  return { batchId, ids };
};

const row = (id: string) => db().givenFile.findUniqueOrThrow({ where: { id }, include: { copy: true } });

/** How many jobs to read a file there are. */
const jobs = async () => {
  const [found] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'read_file'`;
  return Number(found?.count);
};

async function readAll(): Promise<string[]> {
  const read: string[] = [];
  for (let file = await claimNextFile(); file; file = await claimNextFile()) {
    await readClaimedFile(file);
    read.push(file.id);
  }
  return read;
}

describe('files that are given', () => {
  it('wait with their bytes, each with a job, and are read in the order in which they came', async () => {
    const before = await jobs();
    const { ids } = await batch('first.txt', 'second.txt', 'third.txt');
    expect(await jobs()).toBe(before + 3);
    expect(await row(ids[0] ?? '')).toMatchObject({ state: 'waiting', attempts: 0, readForId: editor.id });
    expect(await readAll()).toEqual(ids);
    const done = await row(ids[0] ?? '');
    expect(done).toMatchObject({ state: 'done', pieces: 1, unread: 0, known: 0, problem: null });
    const receipts = await db().receipt.findMany({ where: { importId: done.importId ?? '' } });
    expect(receipts).toMatchObject([{ channel: 'upload', fileName: 'first.txt', receivedById: editor.id }]);
  });

  it('the same file twice is one import with two receipts', async () => {
    const text = words();
    const [one, two] = [await give({ text }), await give({ text })];
    await readAll();
    const [first, second] = [await row(one.id), await row(two.id)];
    expect(second.importId).toBe(first.importId);
    expect([first.known, second.known]).toEqual([0, 1]);
    expect(await db().receipt.count({ where: { importId: first.importId ?? '' } })).toBe(2);
  });

  it('of several, what can’t be read fails in words with its bytes, and the others arrive', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const [foreign, empty, broken, good] = [
      await give({ bytes: picture, fileName: 'picture.txt' }),
      await give({ bytes: new Uint8Array(), fileName: 'empty.txt' }),
      await give({ fileName: 'breaks.txt' }),
      await give(),
    ];
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await readAll();
    expect(log).toHaveBeenCalledExactlyOnceWith(`file ${broken.id}:`, expect.any(Error));
    log.mockRestore();
    expect(await row(foreign.id)).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/picture|PNG/),
    });
    expect(new Uint8Array((await row(foreign.id)).copy.bytes)).toEqual(picture);
    expect(await row(empty.id)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('nothing in it'),
    });
    expect(await row(broken.id)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('fault of Nightdesk'),
    });
    expect(Buffer.from((await row(broken.id)).copy.bytes).toString()).toContain('is lit again');
    expect(await row(good.id)).toMatchObject({ state: 'done' });
  });

  it('are read by several workers at once, each once', async () => {
    const ids = new Set<string>();
    for (let n = 0; n < 12; n++) ids.add((await give()).id);
    const read = (await Promise.all([readAll(), readAll(), readAll()])).flat();
    expect(read.sort()).toEqual([...ids].sort());
    expect(
      await db().receipt.count({ where: { import: { givenFiles: { some: { id: { in: read } } } } } }),
    ).toBe(12);
  });

  it('of somebody who may no longer import fail, and are read for who tries again', async () => {
    const leaving = await makeActor('editor');
    const [admin, { id }] = [await makeActor('admin'), await give({ by: leaving })];
    await disablePerson(admin, { personId: leaving.id });
    await readAll();
    expect(await row(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining(leaving.name) });
    expect(await tryFileAgain(editor, { fileId: id })).toEqual({ ok: true });
    await readAll();
    const { importId, givenById } = await row(id);
    expect(givenById).toBe(leaving.id);
    expect(await db().receipt.findMany({ where: { importId: importId ?? '' } })).toMatchObject([
      { receivedById: editor.id },
    ]);
  });
});

describe('a worker that dies', () => {
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

  it('leaves its file to the next one, which takes it in once whatever the first one still does', async () => {
    const { id } = await give();
    const first = await claimNextFile();
    if (!first) throw new Error('Nothing was claimed.');
    await recoverFiles(later(1));
    expect(await row(id)).toMatchObject({ state: 'reading', attempts: 1 });
    const before = await jobs();
    await recoverFiles(later(4));
    expect(await jobs()).toBe(before + 1);
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1, readingSince: null });
    await readAll();
    await readClaimedFile(first);
    const { state, attempts, importId } = await row(id);
    expect({ state, attempts }).toEqual({ state: 'done', attempts: 2 });
    expect(await db().receipt.count({ where: { importId: importId ?? '' } })).toBe(1);
  });

  it('again and again at the same file fails it in words', async () => {
    const { id } = await give();
    for (const attempt of [1, 2, 3]) {
      expect((await claimNextFile())?.attempts).toBe(attempt);
      await recoverFiles(later(4));
    }
    expect(await row(id)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('cut short 3 times'),
    });
    expect(await tryFileAgain(editor, { fileId: id })).toEqual({ ok: true });
    await readAll();
    expect(await row(id)).toMatchObject({ state: 'done' });
  });
});

describe('who gave files', () => {
  it('cancels one or all that wait, and may try them again', async () => {
    const { batchId, ids } = await batch('a.txt', 'b.txt', 'c.txt', 'd.txt');
    const [one = '', two = '', three = '', four = ''] = ids;
    const first = await claimNextFile();
    expect(await cancelFile(editor, { fileId: one })).toEqual({ ok: false, reason: 'begun' });
    expect(await cancelFile(editor, { fileId: two })).toEqual({ ok: true });
    expect(await cancelBatch(editor, { batchId })).toEqual({ cancelled: 2 });
    expect(await readAll()).toEqual([]);
    if (first) await readClaimedFile(first);
    expect(await tryFileAgain(editor, { fileId: one })).toEqual({ ok: false, reason: 'settled' });
    expect(await tryFileAgain(editor, { fileId: three })).toEqual({ ok: true });
    expect(await readAll()).toEqual([three]);
    expect((await row(four)).state).toBe('cancelled');
  });

  it('sees what became of each, and others see them among everybody’s', async () => {
    const [mine, other] = [await makeActor('editor', { name: 'Vesna' }), await makeActor('editor')];
    const batchId = crypto.randomUUID();
    const text = words('Beacon');
    await give({ batchId, by: mine, text, fileName: 'beacon.txt' });
    await give({ batchId, by: mine, bytes: new Uint8Array(), fileName: 'empty.txt' });
    await readAll();
    await give({ batchId, by: mine, fileName: 'later.txt' });
    const list = await listFiles(mine);
    expect(list.batches).toMatchObject([
      {
        id: batchId,
        givenBy: 'Vesna',
        channel: 'upload',
        counts: { done: 1, failed: 1, waiting: 1, reading: 0 },
      },
    ]);
    expect(list.batches[0]?.files).toMatchObject([
      { fileName: 'beacon.txt', state: 'done', headline: 'Beacon is lit again', pieces: 1, problem: null },
      { fileName: 'empty.txt', state: 'failed', importId: null },
      { fileName: 'later.txt', state: 'waiting' },
    ] satisfies Partial<ListedFile>[]);
    expect(await listFiles(other)).toEqual({ batches: [], others: true });
    expect((await listFiles(other, 'all')).batches.map(({ id }) => id)).toContain(batchId);

    await clearBatch(mine, { batchId });
    expect((await listFiles(mine)).batches[0]?.files.map(({ fileName }) => fileName)).toEqual(['later.txt']);
  });

  it('hears at once how they come on', async () => {
    const heard: FileEvent[] = [];
    const states = () =>
      heard.map((event) => event.type === 'files' && event.list.batches[0]?.files[0]?.state);
    const mine = await makeActor('editor');
    const feed = await followFiles(mine, { whose: 'own', send: (event) => heard.push(event) });
    await give({ by: mine });
    await expect.poll(states).toEqual([undefined, 'waiting']);
    await readAll();
    await expect.poll(() => states().at(-1)).toBe('done');
    await disablePerson(await makeActor('admin'), { personId: mine.id });
    await expect.poll(() => heard.at(-1)).toEqual({ type: 'closed' });
    await feed.close();
  });
});

it('a reporter neither gives, sees, cancels nor retries', async () => {
  const reporter = await makeActor('reporter');
  const { batchId, ids } = await batch('a.txt');
  const fileId = ids[0] ?? '';
  const refused = { code: 'forbidden' };
  await expect(give({ by: reporter })).rejects.toMatchObject(refused);
  await expect(listFiles(reporter)).rejects.toMatchObject(refused);
  await expect(followFiles(reporter, { whose: 'own', send: () => {} })).rejects.toMatchObject(refused);
  await expect(cancelFile(reporter, { fileId })).rejects.toMatchObject(refused);
  await expect(cancelBatch(reporter, { batchId })).rejects.toMatchObject(refused);
  await expect(tryFileAgain(reporter, { fileId })).rejects.toMatchObject(refused);
  await expect(clearBatch(reporter, { batchId })).rejects.toMatchObject(refused);
  expect(await row(fileId)).toMatchObject({ state: 'waiting' });
  await expect(tryFileAgain(editor, { fileId: crypto.randomUUID() })).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('neither the list nor the next file is looked for from end to end', async () => {
  const { ids } = await batch('a.txt');
  await db().$executeRaw`
    INSERT INTO given_file (id, "batchId", sha256, channel, "fileName", "givenById", "givenAt", "readForId", state, "clearedAt")
    SELECT gen_random_uuid(), "batchId", sha256, channel, "fileName", "givenById", "givenAt", "readForId", 'done', now()
    FROM given_file, generate_series(1, 20000) WHERE id = ${ids[0]}::uuid`;
  await db().$executeRaw`ANALYZE given_file`;
  const plans = await plansOf(async () => {
    await listFiles(editor);
    await listFiles(editor, 'all');
  });
  expect(plans.length).toBeGreaterThan(5);
  expect(plans.flatMap(({ scanned }) => scanned)).not.toContain('given_file');
  const [next] = await db().$queryRaw<{ 'QUERY PLAN': unknown }[]>`
    EXPLAIN (FORMAT JSON) SELECT id FROM given_file WHERE state = 'waiting'
    ORDER BY "givenAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  expect(JSON.stringify(next)).not.toContain('Seq Scan');
});
