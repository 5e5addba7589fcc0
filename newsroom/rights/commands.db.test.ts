import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { makeStory } from '#testing/stories.ts';
import { rightsClearance } from './clearance.ts';
import { changeSource, createSource, dismissRights, overrideRights } from './commands.ts';
import { recordLicence, revokeLicence } from './licence-commands.ts';
import { recordLicenceSchema, sourceSchema } from './schema.ts';

let admin: PersonActor;
let editor: PersonActor;

beforeAll(async () => {
  await makeNewsroom();
  admin = await makeActor('admin');
  editor = await makeActor('editor');
});

const now = new Date('2026-11-23T12:00:00Z');
const clearanceOf = async (storyId: string, at = now) => {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  return rightsClearance(db(), story, 'Europe/Istanbul', at);
};

const terms = (sourceId: string) =>
  recordLicenceSchema.parse({
    sourceId,
    evidence: 'Contract 17',
    covers: ['text'],
    uses: ['site'],
    startsOn: '2026-01-01',
    endsOn: '',
  });

describe('sources and licences', () => {
  it('are kept by admins alone', async () => {
    const source = await makeSource();
    const licence = await makeLicence(source.id);
    const story = await makeStory();
    const doors: (() => Promise<unknown>)[] = [
      () => createSource(editor, sourceSchema.parse({ name: 'New Wire' })),
      () => changeSource(editor, { ...sourceSchema.parse({ name: 'Old Wire' }), sourceId: source.id }),
      () => recordLicence(editor, terms(source.id)),
      () => revokeLicence(editor, { licenceId: licence.id, reason: 'No.' }),
      () => overrideRights(editor, { storyId: story.id, reason: 'Because I say so.', expiresOn: null }),
    ];
    for (const door of doors) {
      await expect(door()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('have names of their own', async () => {
    const source = await makeSource('Quayside Wire');
    const again = createSource(admin, sourceSchema.parse({ name: 'QUAYSIDE WIRE' }));
    await expect(again).rejects.toMatchObject({ code: 'invalid', fields: { name: [expect.any(String)] } });
    const renamed = sourceSchema.parse({ name: 'Quayside', aliases: ['QW', '', 'QW'], homepage: '' });
    await changeSource(admin, { ...renamed, sourceId: source.id });
    expect(await db().source.findUniqueOrThrow({ where: { id: source.id } })).toMatchObject({
      name: 'Quayside',
      aliases: ['QW'],
      homepage: null,
    });
  });

  it('are unknown for what is no id', async () => {
    await expect(recordLicence(admin, terms('7'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(revokeLicence(admin, { licenceId: '7', reason: 'No.' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('end a licence once, with a reason on record', async () => {
    const source = await makeSource();
    const { id: licenceId } = await recordLicence(admin, terms(source.id));
    expect(await revokeLicence(admin, { licenceId, reason: 'Contract ended.' })).toEqual({ ok: true });
    expect(await revokeLicence(admin, { licenceId, reason: 'Twice.' })).toEqual({
      ok: false,
      reason: 'already_revoked',
    });
    const audit = await db().auditEntry.findMany({ where: { subjectId: source.id }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action }) => action)).toEqual(['licence.record', 'licence.revoke']);
  });

  it('refuse a licence that ends before it starts', () => {
    const parsed = recordLicenceSchema.safeParse({
      ...terms('x'),
      startsOn: '2026-05-01',
      endsOn: '2026-04-30',
    });
    expect(parsed.error?.issues[0]?.path).toEqual(['endsOn']);
  });
});

describe('clearing the rights to a story', () => {
  it('finds nothing to clear in the newsroom’s own', async () => {
    const story = await makeStory();
    expect(await clearanceOf(story.id)).toMatchObject({ obstacles: [], outlets: ['site', 'feeds', 'api'] });
  });

  it('wants a licence in force, from the hour of its revocation on no longer', async () => {
    const source = await makeSource();
    const story = await makeStory({ sourceId: source.id });
    expect((await clearanceOf(story.id)).obstacles).toEqual([
      {
        kind: 'rights_unlicensed',
        source: { id: source.id, name: source.name },
        notice: '',
        neededUses: ['site'],
        recordIds: [],
      },
    ]);
    const { id: licenceId } = await recordLicence(admin, terms(source.id));
    expect((await clearanceOf(story.id)).obstacles).toEqual([]);
    await revokeLicence(admin, { licenceId, reason: 'Contract ended.' });
    expect((await clearanceOf(story.id)).obstacles).toHaveLength(1);
  });

  it('follows the claim to every language version, whatever that version says', async () => {
    const source = await makeSource();
    await makeLicence(source.id, { creditLine: 'Quayside Wire', notice: '© Quayside Wire' });
    const story = await makeStory({ sourceId: source.id });
    const translation = await makeStory({ language: 'tr', translatedFromId: story.id });
    await db().story.update({ where: { id: translation.id }, data: { groupId: story.groupId } });
    expect((await clearanceOf(translation.id)).obstacles).toMatchObject([{ neededUses: ['translation'] }]);
    await makeLicence(source.id, { uses: ['translation'], languages: ['tr'] });
    expect(await clearanceOf(translation.id)).toMatchObject({
      obstacles: [],
      creditLines: ['Quayside Wire'],
      notices: ['© Quayside Wire'],
      outlets: ['site', 'feeds'],
    });
  });

  it('keeps the claim of an import when the story is given another source', async () => {
    const [agency, licensed] = [await makeSource(), await makeSource()];
    await makeLicence(licensed.id);
    const story = await makeStory({ sourceId: licensed.id });
    const data = { groupId: story.groupId, sourceId: agency.id, notice: 'All rights reserved.' };
    await db().rightsRecord.create({ data });
    expect((await clearanceOf(story.id)).obstacles).toMatchObject([
      { source: { id: agency.id }, notice: 'All rights reserved.' },
    ]);
  });

  it('gives a notice without a name to the one source that is named later', async () => {
    const source = await makeSource();
    const story = await makeStory();
    await db().rightsRecord.create({ data: { groupId: story.groupId, notice: '© the agency' } });
    expect((await clearanceOf(story.id)).obstacles).toMatchObject([{ source: null, notice: '© the agency' }]);
    await db().story.update({ where: { id: story.id }, data: { sourceId: source.id } });
    expect((await clearanceOf(story.id)).obstacles).toMatchObject([{ source: { id: source.id } }]);
  });

  it('takes an admin’s word, until the end of the day that it is given for', async () => {
    const source = await makeSource();
    const story = await makeStory({ sourceId: source.id });
    const reason = 'The agency agreed on the phone; contract to follow.';
    await overrideRights(admin, { storyId: story.id, reason, expiresOn: '2026-11-30' });
    const during = await clearanceOf(story.id, new Date('2026-11-30T20:58:00Z'));
    expect(during).toMatchObject({ obstacles: [], override: { by: admin.name, reason } });
    const afterwards = await clearanceOf(story.id, new Date('2026-11-30T21:00:00Z'));
    expect(afterwards).toMatchObject({ override: null, obstacles: [{ kind: 'rights_unlicensed' }] });
  });
});

describe('dismissing a claim', () => {
  const reason = 'The notice is quoted from a sign in the story.';
  const recordOn = (groupId: string, more: object = {}) =>
    db().rightsRecord.create({ data: { groupId, notice: '© 1871 the harbour master', ...more } });

  it('is an admin’s alone: an editor can’t talk a notice away', async () => {
    const story = await makeStory();
    const { id } = await recordOn(story.groupId);
    const input = { storyId: story.id, recordIds: [id], reason };
    await expect(dismissRights(editor, input)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await clearanceOf(story.id)).obstacles).toMatchObject([{ recordIds: [id] }]);
    expect(await dismissRights(admin, input, now)).toEqual({ ok: true });
    expect((await clearanceOf(story.id)).obstacles).toEqual([]);
    expect(await db().rightsRecord.findUniqueOrThrow({ where: { id } })).toMatchObject({
      notice: '© 1871 the harbour master',
      dismissedById: admin.id,
      dismissedAt: now,
      dismissedReason: reason,
    });
    const audit = { subjectId: story.id, action: 'rights.dismiss' };
    expect(await db().auditEntry.findFirstOrThrow({ where: audit })).toMatchObject({
      actorId: admin.id,
      detail: { recordIds: [id], notices: ['© 1871 the harbour master'], reason },
    });
    expect(await dismissRights(admin, input)).toEqual({ ok: false, reason: 'claims_changed' });
  });

  it('leaves every other claim on the piece in place, and those of other pieces alone', async () => {
    const [story, other] = [await makeStory(), await makeStory()];
    const source = await makeSource();
    const { id } = await recordOn(story.groupId);
    const { id: sourced } = await recordOn(story.groupId, { sourceId: source.id, notice: '© the wire' });
    const { id: elsewhere } = await recordOn(other.groupId);
    const wrong = { storyId: story.id, recordIds: [id, elsewhere], reason };
    expect(await dismissRights(admin, wrong)).toEqual({ ok: false, reason: 'claims_changed' });
    expect(await dismissRights(admin, { ...wrong, recordIds: ['7'] })).toMatchObject({ ok: false });
    expect(await dismissRights(admin, { ...wrong, recordIds: [id] })).toEqual({ ok: true });
    expect((await clearanceOf(story.id)).obstacles).toMatchObject([
      { source: { id: source.id }, notice: '© the wire', recordIds: [sourced] },
    ]);
    expect((await clearanceOf(other.id)).obstacles).toHaveLength(1);
  });

  it('does not take from a source what an editor says is its own', async () => {
    const source = await makeSource();
    const story = await makeStory({ sourceId: source.id });
    const { id } = await recordOn(story.groupId, { sourceId: source.id });
    await dismissRights(admin, { storyId: story.id, recordIds: [id], reason });
    expect((await clearanceOf(story.id)).obstacles).toMatchObject([
      { source: { id: source.id }, recordIds: [] },
    ]);
    await db().story.update({ where: { id: story.id }, data: { sourceId: null } });
    expect((await clearanceOf(story.id)).obstacles).toEqual([]);
  });
});
