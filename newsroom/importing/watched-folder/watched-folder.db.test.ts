import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import type { PersonActor } from '../../actor.ts';
import { db } from '../../db/client.ts';
import { readFile } from '../../jobs/read-file.ts';
import { disablePerson } from '../../people/commands.ts';
import { type Looks, lookIntoFolder } from './look.ts';
import { watchFolder } from './watch-folder.ts';

let folder: string;
let looks: Looks;
let seconds: number;
let admin: PersonActor;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nightdesk-watched-'));
  looks = { seen: new Map(), stuck: new Set() };
  seconds = 0;
  await db().givenFile.deleteMany();
  await db().person.updateMany({ data: { disabledAt: new Date() } });
  admin = await makeActor('admin');
  await makeActor('admin');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A worker's look, so many seconds after the one before. */
const look = (after: number, others = looks) => {
  seconds += after;
  return lookIntoFolder(folder, others, new Date(Date.UTC(2031, 0, 1) + seconds * 1000));
};

const put = (name: string, text = `Lamp ${name}\n\nPORT VALE – The keeper lit it on Monday.`) =>
  writeFileSync(path.join(folder, name), text);
const inside = (...names: string[]) => readdirSync(path.join(folder, ...names)).sort();
const given = () => db().givenFile.findMany({ orderBy: { givenAt: 'asc' }, include: { copy: true } });

it('what is put there is given in the name of the first admin, moved, and read by the same jobs', async () => {
  put('lamp.txt');
  const text = readFileSync(path.join(folder, 'lamp.txt'), 'utf8');
  await look(0);
  expect(await given()).toEqual([]);
  await look(3);
  expect(inside()).toEqual(['received', 'refused']);
  expect(readFileSync(path.join(folder, 'received', 'lamp.txt'), 'utf8')).toBe(text);
  const [file] = await given();
  expect(file).toMatchObject({
    channel: 'folder',
    fileName: 'lamp.txt',
    givenById: admin.id,
    state: 'waiting',
  });
  expect(Buffer.from(file?.copy.bytes ?? []).toString()).toBe(text);
  await readFile();
  const receipts = await db().receipt.findMany({ where: { channel: 'folder', fileName: 'lamp.txt' } });
  expect(receipts).toMatchObject([{ receivedById: admin.id }]);
});

it('the same file twice is given twice, and neither copy of it is lost', async () => {
  put('latest.xml', 'Lamp\n\nThe same words, both times, said the keeper.');
  await look(0);
  await look(3);
  put('latest.xml', 'Lamp\n\nThe same words, both times, said the keeper.');
  await look(1);
  await look(3);
  expect(inside('received')).toEqual([expect.stringMatching(/^latest 20310101T\d+Z\.xml$/), 'latest.xml']);
  await readFile();
  await readFile();
  expect((await given()).map(({ known }) => known)).toEqual([0, 1]);
});

describe('a file that is not whole', () => {
  it('is left alone while it grows', async () => {
    put('growing.txt', 'First half');
    await look(0);
    appendFileSync(path.join(folder, 'growing.txt'), ', second half');
    await look(3);
    await look(1);
    expect(await given()).toEqual([]);
    await look(3);
    expect(Buffer.from((await given())[0]?.copy.bytes ?? []).toString()).toBe('First half, second half');
  });

  it('is left alone while its name says so, or it is empty', async () => {
    for (const name of ['lamp.txt.part', '.lamp.txt', 'lamp.tmp', 'lamp.txt~']) put(name);
    put('empty.txt', '');
    await look(0);
    await look(30);
    expect(await given()).toEqual([]);
    renameSync(path.join(folder, 'lamp.txt.part'), path.join(folder, 'lamp.txt'));
    await look(1);
    await look(31);
    expect((await given()).map(({ fileName }) => fileName).sort()).toEqual(['empty.txt', 'lamp.txt']);
  });
});

it('links, sockets and what is too large are put aside with a note, and nothing is read through them', async () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'nightdesk-outside-'));
  writeFileSync(path.join(outside, 'secret.txt'), 'A secret');
  symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
  symlinkSync(outside, path.join(folder, 'linked-folder'));
  const socket = createServer();
  await new Promise<void>((resolve) => socket.listen(path.join(folder, 'socket'), resolve));
  put('large.txt');
  truncateSync(path.join(folder, 'large.txt'), 21 * 1024 * 1024);
  mkdirSync(path.join(folder, 'archive'));
  put('archive/old.txt');
  await look(0);
  await look(3);
  expect(await given()).toEqual([]);
  expect(inside()).toEqual(['archive', 'received', 'refused']);
  const names = ['large.txt', 'link.txt', 'linked-folder', 'socket'];
  expect(inside('refused')).toEqual(names.flatMap((name) => [name, `${name}.why.txt`]).sort());
  expect(readFileSync(path.join(folder, 'refused', 'link.txt.why.txt'), 'utf8')).toContain(
    'Put the file itself',
  );
  expect(readFileSync(path.join(folder, 'refused', 'large.txt.why.txt'), 'utf8')).toContain(
    'larger than 20 MB',
  );
  expect(readFileSync(path.join(outside, 'secret.txt'), 'utf8')).toBe('A secret');
  socket.close();
  rmSync(outside, { recursive: true });
});

it('of many files and several workers, each file is given once', async () => {
  for (let n = 0; n < 40; n++) put(`wire-${n}.txt`);
  const workers = [0, 1, 2].map((): Looks => ({ seen: new Map(), stuck: new Set() }));
  await Promise.all(workers.map((worker) => look(0, worker)));
  seconds += 3;
  await Promise.all(workers.map((worker) => look(0, worker)));
  expect(new Set((await given()).map(({ fileName }) => fileName)).size).toBe(40);
  expect(await given()).toHaveLength(40);
  expect(inside('received')).toHaveLength(40);
});

describe('when something is in the way', () => {
  it('nothing is taken from a folder whose files can’t be moved inside it', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'nightdesk-outside-'));
    symlinkSync(outside, path.join(folder, 'received'));
    put('lamp.txt');
    await look(0);
    await expect(look(3)).rejects.toThrow(/can’t be moved to .*received: it is no folder/);
    expect(await given()).toEqual([]);
    rmSync(path.join(folder, 'received'));
    await look(1);
    expect(readdirSync(outside)).toEqual([]);
    expect(await given()).toHaveLength(1);
    rmSync(outside, { recursive: true });
  });

  it('a file that was given, and could not be moved then, is moved and not given again', async () => {
    put('lamp.txt');
    await look(0);
    looks.stuck.add(looks.seen.get('lamp.txt')?.print ?? '');
    await look(3);
    expect(await given()).toEqual([]);
    expect(inside('received')).toEqual(['lamp.txt']);
    put('lamp.txt', 'Another lamp\n\nPORT VALE – It is lit.');
    await look(1);
    await look(3);
    expect(await given()).toHaveLength(1);
  });

  it('the longest of names finds its place too when it is taken', async () => {
    const name = `${'ğ'.repeat(125)}.txt`;
    put(name);
    await look(0);
    await look(3);
    put(name, 'Another lamp');
    await look(1);
    await look(3);
    expect(inside('received')).toHaveLength(2);
  });

  it('it waits until there is an admin in whose name', async () => {
    put('lamp.txt');
    await db().person.updateMany({ data: { disabledAt: new Date() } });
    await look(0);
    await expect(look(3)).rejects.toThrow('no admin');
    const next = await makeActor('admin');
    await look(1);
    expect(await given()).toMatchObject([{ givenById: next.id }]);
  });

  it('a missing folder is said once, and that it came back', async () => {
    const missing = path.join(folder, 'later');
    const said: string[] = [];
    const watched = watchFolder(missing, (message) => said.push(message));
    await expect.poll(() => said).toEqual([expect.stringContaining('It can’t be read: it is missing.')]);
    mkdirSync(missing);
    await expect.poll(() => said.length, { timeout: 5_000 }).toBe(2);
    expect(said[1]).toContain('What is put there is taken in.');
    await watched.stop();
  });
});

it('an admin who was disabled gives no more', async () => {
  await disablePerson(await makeActor('admin'), { personId: admin.id });
  put('lamp.txt');
  await look(0);
  await look(3);
  expect((await given())[0]?.givenById).not.toBe(admin.id);
});
