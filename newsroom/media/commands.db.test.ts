import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeSource } from '#testing/licences.ts';
import { agencyPicture, quay } from '#testing/pictures.ts';
import { makeStory } from '#testing/stories.ts';
import type { PersonActor } from '../actor.ts';
import { type FeedEvent, openFeed } from '../authority/story-feed.ts';
import { db } from '../db/client.ts';
import { stopListening } from '../db/listen.ts';
import { addPicture, changePicture } from './commands.ts';
import { frameIn, listFrames } from './frames.ts';
import { deskRendition, getPicture } from './queries.ts';
import type { DeskPicture } from './schema.ts';

let folder: string;
let author: PersonActor;
let stranger: PersonActor;
let editor: PersonActor;
let story: Awaited<ReturnType<typeof makeStory>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nightdesk-media-'));
  process.env.NIGHTDESK_DATA = folder;
  author = await makeActor('reporter');
  stranger = await makeActor('reporter');
  editor = await makeActor('editor');
});
afterAll(async () => {
  await stopListening();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  story = await makeStory({ authorId: author.id });
});

const give = async (actor: PersonActor, bytes?: Uint8Array) =>
  addPicture(actor, {
    storyId: story.id,
    name: 'C:\\lamps\\quay.jpg',
    bytes: bytes ?? (await quay().jpeg().toBuffer()),
  });

const as = (picture: DeskPicture, change: Partial<DeskPicture> = {}) => {
  const { crop, focalX, focalY, whose } = { ...picture, ...change };
  return { crop, focalX, focalY, whose };
};

describe('a picture of a story', () => {
  it('is taken in with its words and its source, and kept without its place', async () => {
    const source = await makeSource('Quayside Pictures');
    const picture = await give(author, await agencyPicture('webp'));
    expect(picture).toMatchObject({
      ...{ fileName: 'quay.jpg', width: 640, height: 400, crop: null, whose: source.id },
      caption: 'A lamp is lit on the quay',
      credit: 'Ada Quill / Quayside Pictures',
      copyright: '© Quayside Pictures',
    });
    await deskRendition(author, picture.id, '320.webp');
    await deskRendition(author, picture.id, 'whole.webp');
    const files = await readdir(path.join(folder, 'media'), { recursive: true, withFileTypes: true });
    const kept = files.filter((each) => each.isFile());
    expect(kept.length).toBeGreaterThanOrEqual(3);
    for (const file of kept) {
      const text = await readFile(path.join(file.parentPath, file.name), 'latin1');
      for (const trace of ['GPS', 'Exif\0', 'xmpmeta']) expect(text).not.toContain(trace);
    }
    const audit = await db().auditEntry.findFirstOrThrow({ where: { subjectId: picture.id } });
    expect(audit).toMatchObject({ action: 'picture.add', actorId: author.id });
  });

  it('is seen by whoever sees a version of its piece, and nobody else', async () => {
    const picture = await give(author);
    expect((await getPicture(author, picture.id)).picture).toEqual(picture);
    expect((await getPicture(editor, picture.id)).mayChange).toBe(true);
    for (const look of [
      () => getPicture(stranger, picture.id),
      () => deskRendition(stranger, picture.id, '320.webp'),
      () => getPicture(author, crypto.randomUUID()),
      () => getPicture(author, 'no-id'),
      () => deskRendition(author, picture.id, '321.webp'),
    ]) {
      await expect(look()).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('is given and framed by whoever may, as the matrix has it', async () => {
    await expect(give(stranger)).rejects.toMatchObject({ code: 'not_found' });
    const picture = await give(author);
    await expect(changePicture(stranger, picture.id, as(picture))).rejects.toMatchObject({
      code: 'not_found',
    });
    await db().story.update({ where: { id: story.id }, data: { state: 'in_review' } });
    await give(author);
    await expect(changePicture(author, picture.id, as(picture))).rejects.toMatchObject({ code: 'forbidden' });
    const crop = { x: 0.1, y: 0, width: 0.5, height: 1 };
    const changed = await changePicture(editor, picture.id, as(picture, { crop, focalX: 0.2, whose: 'own' }));
    expect(changed).toMatchObject({ crop, focalX: 0.2, whose: 'own' });
    expect(changed.key).not.toBe(picture.key);
    expect((await getPicture(author, picture.id)).picture).toEqual(changed);
  });

  it('gets its source from those who may see them', async () => {
    const picture = await give(author);
    const { id: whose } = await makeSource();
    await expect(changePicture(author, picture.id, as(picture, { whose }))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await getPicture(author, picture.id)).sources).toEqual([]);
    expect((await changePicture(author, picture.id, as(picture, { whose: 'own' }))).whose).toBe('own');
    expect((await changePicture(editor, picture.id, as(picture, { whose }))).whose).toBe(whose);
    expect((await getPicture(author, picture.id)).sources).toHaveLength(1);
    const nobodys = as(picture, { whose: crypto.randomUUID() });
    await expect(changePicture(editor, picture.id, nobodys)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is shown to open editors of its piece as it is framed now', async () => {
    const picture = await give(author);
    expect(await listFrames(author, story.id)).toMatchObject([{ id: picture.id, width: 640, height: 400 }]);
    await expect(listFrames(stranger, story.id)).rejects.toMatchObject({ code: 'not_found' });
    const heard = Promise.withResolvers<FeedEvent>();
    const send = (event: FeedEvent) => event.type === 'picture' && heard.resolve(event);
    const feed = await openFeed(author, { storyId: story.id, version: 0, clientId: 'tab-of-pictures', send });
    const crop = { x: 0, y: 0, width: 0.5, height: 1 };
    const { key } = await changePicture(editor, picture.id, as(picture, { crop }));
    const frame = { id: picture.id, key, width: 320, height: 400 };
    expect(await heard.promise).toEqual({ type: 'picture', picture: frame });
    await feed.close();
    const other = await makeStory();
    expect(await frameIn(other.id, picture.id)).toBeNull();
  });
});
