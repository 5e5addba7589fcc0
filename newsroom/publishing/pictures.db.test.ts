import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makePicturedStory } from '#testing/pictured-story.ts';
import { makePublicNewsroom, putOut } from '#testing/public-newsroom.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { changePicture } from '../media/commands.ts';
import { deskRendition } from '../media/queries.ts';
import { overrideRights } from '../rights/commands.ts';
import { apiStory } from './api-queries.ts';
import { publishObstacles } from './check.ts';
import { feedItems, storyAt } from './public-queries.ts';
import { publicRendition } from './public-rendition.ts';
import { publish } from './publish.ts';
import { withdraw } from './withdraw.ts';

let folder: string;
let hands: { author: PersonActor; editor: PersonActor };
const now = new Date('2026-11-23T12:00:00Z');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nightdesk-media-'));
  process.env.NIGHTDESK_DATA = folder;
  hands = await makePublicNewsroom();
});
afterAll(() => rm(folder, { recursive: true }));

const pictured = (options?: Parameters<typeof makePicturedStory>[1]) => makePicturedStory(hands, options);

const obstaclesOf = async ({ id }: { id: string }) =>
  publishObstacles(db(), await db().story.findUniqueOrThrow({ where: { id } }), now);

const picturesAt = async (address: string) => {
  const found = await storyAt(address);
  if (found?.state !== 'current') throw new Error('It is not out.');
  return found.publication.pictures;
};

describe('a picture of a story that goes out', () => {
  it('needs its description, its credit and somebody whose it is, and says which it is about', async () => {
    const { story } = await pictured({ figure: { alt: ' ', credit: '' }, whose: null });
    expect(await obstaclesOf(story)).toEqual([
      {
        kind: 'picture_words',
        ...{ missing: ['alt', 'credit'], place: 1, name: 'The first of a hundred lamps, on Friday.' },
      },
      { kind: 'picture_nobodys', place: 1, name: 'The first of a hundred lamps, on Friday.' },
    ]);
    const unknown = await pictured({ figure: { picture: crypto.randomUUID(), caption: '' } });
    expect(await obstaclesOf(unknown.story)).toMatchObject([{ kind: 'picture_gone', place: 1 }]);
  });

  it('needs a licence of pictures of its source, in its language, on that day', async () => {
    const source = await makeSource();
    const { id, name } = source;
    await makeLicence(id, { uses: ['site'] });
    const { story } = await pictured({ whose: id });
    const unlicensed = { kind: 'picture_unlicensed', of: { id, name }, place: 1 };
    expect(await obstaclesOf(story)).toMatchObject([unlicensed]);
    await makeLicence(id, { covers: ['pictures'], languages: ['tr'] });
    await makeLicence(id, { covers: ['pictures'], endsOn: new Date('2026-11-22') });
    expect(await obstaclesOf(story)).toMatchObject([unlicensed]);
    const licence = await makeLicence(id, { covers: ['pictures'], uses: ['site', 'api'], creditLine: 'QP' });
    expect(await obstaclesOf(story)).toEqual([]);

    const { path: address } = await putOut(hands.editor, story);
    expect(await picturesAt(address)).toHaveLength(1);
    const { credit, licenceIds } = await db().publication.findFirstOrThrow({ where: { storyId: story.id } });
    expect([credit, licenceIds]).toEqual(['QP', [licence.id]]);
    const api = await apiStory(story.id);
    expect(api?.state === 'current' && api.story.publication.pictures).toHaveLength(1);
    const fed = (await feedItems('en')).find(({ storyId }) => storyId === story.id);
    expect(fed?.pictures).toEqual([]);
  });

  it('goes out without a licence when an admin answers for it, if it was there already', async () => {
    const { id } = await makeSource();
    const { story } = await pictured({ whose: id });
    const input = { storyId: story.id, reason: 'They agreed by telephone.', expiresOn: null };
    await overrideRights(await makeActor('admin'), input);
    expect(
      await publishObstacles(db(), await db().story.findUniqueOrThrow({ where: { id: story.id } })),
    ).toEqual([]);
    await db().rightsOverride.updateMany({
      where: { storyId: story.id },
      data: { createdAt: new Date('2020-01-01') },
    });
    expect(await obstaclesOf(story)).toMatchObject([{ kind: 'picture_unlicensed' }]);
  });

  it('is served to readers once it is out, as it went out, until it is withdrawn', async () => {
    const { picture, story } = await pictured();
    expect(await publicRendition(picture.key, '320.webp')).toBeNull();
    const { path: address } = await putOut(hands.editor, story);
    const [out] = await picturesAt(address);
    expect(out).toEqual({ id: picture.id, key: picture.key, width: 640, height: 400 });
    const served = await publicRendition(picture.key, '320.webp');
    expect(served?.mediaType).toBe('image/webp');
    expect(await publicRendition(picture.key, '320.gif')).toBeNull();
    expect(await publicRendition('no key', '320.webp')).toBeNull();

    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const later = await changePicture(hands.editor, picture.id, {
      crop,
      focalX: 0.1,
      focalY: 0.1,
      whose: 'own',
    });
    expect(await publicRendition(later.key, '320.webp')).toBeNull();
    expect(await publicRendition(picture.key, '320.webp')).toEqual(served);
    expect(await picturesAt(address)).toEqual([out]);
    expect((await deskRendition(hands.author, picture.id, '320.webp')).bytes).not.toEqual(served?.bytes);

    const { contentHash } = story;
    const update = { storyId: story.id, contentHash, mode: 'update', note: '' } as const;
    expect(await publish(hands.editor, update, now)).toMatchObject({ ok: true });
    expect(await publish(hands.editor, update, now)).toEqual({ ok: false, reason: 'nothing_changed' });
    expect(await publicRendition(picture.key, '320.webp')).toBeNull();
    expect(await publicRendition(later.key, '320.webp')).not.toBeNull();
    await withdraw(hands.editor, { storyId: story.id, notice: 'There was no lamp.' });
    expect(await publicRendition(later.key, '320.webp')).toBeNull();
  });
});
