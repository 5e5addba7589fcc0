import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { claimRights } from '#newsroom/importing/claim-rights.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { makeStory } from '#testing/stories.ts';
import { rightsClearance } from './clearance.ts';
import { dismissRights, overrideRights } from './commands.ts';

let admin: PersonActor;
let editor: PersonActor;
let copies = 0;

beforeAll(async () => {
  await makeNewsroom();
  admin = await makeActor('admin');
  editor = await makeActor('editor');
});

const obstaclesOf = async (storyId: string) => {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  return (await rightsClearance(db(), story, 'UTC', new Date())).obstacles;
};

/** Copy of an agency that the newsroom does not know, merged into a piece as far as its claim goes. Its id. */
async function mergeOf(agency: string, groupId: string, notice: string) {
  copies += 1;
  const text = `Bell ${copies} rings\n\nPORT VALE (${agency}) - Bell ${copies} rang on Monday for the first time in nine winters.`;
  const received = await receiveCopy(editor, { channel: 'paste', text });
  const importId = received.ok ? received.pieces[0]?.importId : undefined;
  const stored = await db().import.findUniqueOrThrow({ where: { id: importId ?? '' } });
  const { id, sourceId, sourceNamed, rightsFound } = stored;
  expect(sourceNamed).toBe(agency);
  await claimRights(
    db(),
    groupId,
    { id, sourceId, sourceNamed, rightsFound } as Parameters<typeof claimRights>[2],
    notice,
  );
  return id;
}

describe('what a merged update claims', () => {
  it('is not cleared by the licence of the agency that the story came from', async () => {
    const source = await makeSource();
    await makeLicence(source.id);
    const story = await makeStory({ sourceId: source.id });
    expect(await obstaclesOf(story.id)).toEqual([]);
    await mergeOf('Rival Press', story.groupId, '© Rival Press. All rights reserved.');
    expect(await obstaclesOf(story.id)).toMatchObject([
      { source: null, notice: '© Rival Press. All rights reserved.' },
    ]);
  });

  it('is not cleared by an override from before, which knew nothing of it', async () => {
    const [agency, rival] = [await makeSource(), await makeSource()];
    const story = await makeStory({ sourceId: agency.id });
    const override = { storyId: story.id, reason: 'Agreed on the phone.', expiresOn: null };
    await overrideRights(admin, override);
    expect(await obstaclesOf(story.id)).toEqual([]);
    await db().rightsRecord.create({ data: { groupId: story.groupId, sourceId: rival.id, notice: '' } });
    expect(await obstaclesOf(story.id)).toMatchObject([{ source: { id: rival.id } }]);
    await overrideRights(admin, override);
    expect(await obstaclesOf(story.id)).toEqual([]);
  });

  it('keeps a story that an override lets out from no more places than its own licence does', async () => {
    const [agency, rival] = [await makeSource(), await makeSource()];
    const story = await makeStory({ sourceId: agency.id });
    await overrideRights(admin, { storyId: story.id, reason: 'Agreed on the phone.', expiresOn: null });
    await db().rightsRecord.create({ data: { groupId: story.groupId, sourceId: rival.id, notice: '' } });
    await makeLicence(rival.id, { uses: ['site', 'feeds'] });
    expect(await rightsClearance(db(), story, 'UTC', new Date())).toMatchObject({
      obstacles: [],
      outlets: ['site', 'feeds'],
    });
  });

  it('stands, when the claim of another agency that nobody knows was dismissed', async () => {
    const story = await makeStory();
    await mergeOf('Quay Wire', story.groupId, '');
    const [obstacle] = await obstaclesOf(story.id);
    const reason = 'The Quay Wire was only quoted here.';
    await dismissRights(admin, { storyId: story.id, recordIds: [...(obstacle?.recordIds ?? [])], reason });
    expect(await obstaclesOf(story.id)).toEqual([]);
    await mergeOf('Rival Press', story.groupId, '');
    expect(await obstaclesOf(story.id)).toMatchObject([{ source: null }]);
  });

  it('stands, when the claim of the same agency on another copy was dismissed', async () => {
    const [story, elsewhere, agency] = [await makeStory(), await makeStory(), await makeSource()];
    const quoted = await mergeOf('Quay Wire', elsewhere.groupId, '');
    const taken = await mergeOf('Rival Press', elsewhere.groupId, '');
    const claimOf = (id: string) =>
      claimRights(
        db(),
        story.groupId,
        { id, sourceId: agency.id, sourceNamed: null, rightsFound: '' } as Parameters<typeof claimRights>[2],
        null,
      );
    await claimOf(quoted);
    const [obstacle] = await obstaclesOf(story.id);
    const reason = 'The agency was only quoted in this one.';
    await dismissRights(admin, { storyId: story.id, recordIds: [...(obstacle?.recordIds ?? [])], reason });
    await claimOf(quoted);
    expect(await obstaclesOf(story.id)).toEqual([]);
    await claimOf(taken);
    expect(await obstaclesOf(story.id)).toMatchObject([{ source: { id: agency.id } }]);
  });
});

describe('what copy claims that joined the piece as another version', () => {
  it('is cleared by no licence of the agency of the first, until somebody says that it is theirs', async () => {
    const source = await makeSource();
    await makeLicence(source.id);
    const elsewhere = await makeStory();
    const importId = await mergeOf('Quay Wire', elsewhere.groupId, '');
    const story = await makeStory({ sourceId: source.id, importId });
    const notice = '© Rival Press. All rights reserved.';
    const joined = await mergeOf('Rival Press', story.groupId, notice);
    const version = await makeStory({ language: 'tr', groupId: story.groupId, importId: joined });
    expect(await obstaclesOf(story.id)).toMatchObject([{ source: null, notice }]);
    await db().story.update({ where: { id: version.id }, data: { sourceId: source.id } });
    expect(await obstaclesOf(story.id)).toEqual([]);
  });
});
