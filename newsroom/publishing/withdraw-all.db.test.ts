import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { makeApprovedStory } from '#testing/approved-story.ts';
import { makeActor } from '#testing/factories.ts';
import { makeLicence, makeSource } from '#testing/licences.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import type { makeStory } from '#testing/stories.ts';
import { recordLicence, revokeLicence } from '../rights/licence-commands.ts';
import { licenceWarnings } from '../rights/licence-warnings.ts';
import { recordLicenceSchema } from '../rights/schema.ts';
import { countOut, outPerPage, whatIsOut } from '../rights/what-is-out.ts';
import { publish } from './publish.ts';
import { withdraw } from './withdraw.ts';
import { withdrawAll } from './withdraw-all.ts';

let author: PersonActor;
let editor: PersonActor;
let admin: PersonActor;
let made = 0;

beforeAll(async () => {
  await makeNewsroom();
  [author, editor, admin] = await Promise.all([
    makeActor('reporter'),
    makeActor('editor'),
    makeActor('admin'),
  ]);
});

const headline = () => {
  made += 1;
  return `Lighthouse ${made}`;
};

async function out(overrides: Parameters<typeof makeStory>[0], at = new Date()) {
  const story = await makeApprovedStory({ author, editor }, { headline: headline(), ...overrides });
  const input = { storyId: story.id, contentHash: story.contentHash, mode: 'first', note: '' } as const;
  const outcome = await publish(editor, input, at);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return story;
}

const agency = async () => {
  const { id: sourceId } = await makeSource();
  const { id: licenceId } = await makeLicence(sourceId);
  return { sourceId, licenceId };
};

const idsOf = async (scope: Parameters<typeof whatIsOut>[1]) =>
  (await whatIsOut(editor, scope)).stories.map(({ storyId }) => storyId);

/** As PostgreSQL would refuse it for a reason of its own: any error that is none of ours. */
async function breakWithdrawalOf(storyId: string) {
  await db().$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION break_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.kind = 'withdrawn' AND NEW."storyId" = '${storyId}' THEN RAISE EXCEPTION 'broken'; END IF;
      RETURN NEW;
    END $$`);
  await db().$executeRawUnsafe(
    'CREATE OR REPLACE TRIGGER break_withdrawal BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION break_withdrawal()',
  );
}

describe('what is out', () => {
  it('under a licence is what went out under it, as the snapshot says', async () => {
    const { sourceId, licenceId } = await agency();
    const feeds = await makeLicence(sourceId, { uses: ['feeds'] });
    const elsewhere = await makeLicence(sourceId, { languages: ['ar'] });
    const story = await out({ sourceId });
    const { publicStory } = await db().story.findUniqueOrThrow({
      where: { id: story.id },
      select: { publicStory: { select: { publication: { select: { licenceIds: true } } } } },
    });
    expect(publicStory?.publication.licenceIds.toSorted()).toEqual([licenceId, feeds.id].toSorted());
    expect(await idsOf({ licenceId })).toEqual([story.id]);
    expect(await idsOf({ licenceId: elsewhere.id })).toEqual([]);
    expect(await countOut(editor, [{ licenceId }, { licenceId: elsewhere.id }])).toEqual([1, 0]);
  });

  it('of a source is also what it claims without a licence, in every language version', async () => {
    const { sourceId, licenceId } = await agency();
    await makeLicence(sourceId, { uses: ['translation'] });
    const story = await out({ sourceId }, new Date('2026-11-01T08:00:00Z'));
    const sister = await makeApprovedStory({ author, editor }, { headline: headline(), language: 'tr' });
    await db().story.update({ where: { id: sister.id }, data: { groupId: story.groupId } });
    const input = { storyId: sister.id, contentHash: sister.contentHash, mode: 'first', note: '' } as const;
    expect(await publish(editor, input, new Date('2026-11-02T08:00:00Z'))).toMatchObject({ ok: true });
    const claimed = await out({}, new Date('2026-11-03T08:00:00Z'));
    await db().rightsRecord.create({ data: { groupId: claimed.groupId, sourceId, notice: '© the wire' } });
    expect(await idsOf({ sourceId })).toEqual([claimed.id, sister.id, story.id]);
    await db().rightsRecord.updateMany({
      where: { groupId: claimed.groupId },
      data: { dismissedAt: new Date() },
    });
    expect(await idsOf({ sourceId })).toEqual([sister.id, story.id]);
    await db().story.update({ where: { id: story.id }, data: { sourceId: null } });
    expect(await idsOf({ licenceId })).toContain(story.id);
    expect(await idsOf({ sourceId })).toContain(story.id);
  });

  it('leaves once it is withdrawn, and is nothing for what is no id', async () => {
    const { sourceId, licenceId } = await agency();
    const story = await out({ sourceId });
    await withdraw(editor, { storyId: story.id, notice: 'It was fog.' });
    expect([await idsOf({ licenceId }), await idsOf({ sourceId })]).toEqual([[], []]);
    expect(await idsOf({ licenceId: '7' })).toEqual([]);
  });

  it('is not for reporters', async () => {
    const { sourceId } = await agency();
    await expect(whatIsOut(author, { sourceId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('withdrawing all of it', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('takes each by itself: one that fails holds up none of the others, and is named', async () => {
    const { sourceId, licenceId } = await agency();
    const stories = [await out({ sourceId }), await out({ sourceId }), await out({ sourceId })];
    const [stuck] = stories.slice(1);
    await breakWithdrawalOf(stuck?.id ?? '');
    const notice = 'Our licence for this text has ended.';
    const outcome = await withdrawAll(editor, { scope: { licenceId }, notice });
    expect(outcome).toEqual({
      withdrawn: 2,
      failed: [
        {
          storyId: stuck?.id,
          headline: stuck?.headline,
          language: 'en',
          why: expect.stringContaining('our side'),
        },
      ],
      left: 1,
      next: null,
    });
    expect(await idsOf({ licenceId })).toEqual([stuck?.id]);
    const shown = await db().publicStory.findMany({
      where: { storyId: { in: stories.map(({ id }) => id) }, withdrawn: true },
      select: { publication: { select: { note: true, text: true, licenceIds: true } } },
    });
    expect(shown.map(({ publication }) => publication)).toEqual(
      Array(2).fill({ note: notice, text: '', licenceIds: [] }),
    );
    const audit = await db().auditEntry.findFirstOrThrow({
      where: { action: 'rights.withdraw_all', subjectId: sourceId },
    });
    expect(audit.detail).toEqual({ licenceId, notice, withdrawn: 2, failed: 1 });
  });

  it('goes on page by page, past what fails', async () => {
    const { sourceId } = await agency();
    for (let count = 0; count < outPerPage + 2; count += 1)
      await out({ sourceId }, new Date('2026-11-05T08:00:00Z'));
    const [first] = await idsOf({ sourceId });
    await breakWithdrawalOf(first ?? '');
    const one = await withdrawAll(admin, { scope: { sourceId }, notice: 'No longer ours.' });
    expect(one).toMatchObject({ withdrawn: outPerPage - 1, left: 3, failed: [{ storyId: first }] });
    const two = await withdrawAll(admin, {
      scope: { sourceId },
      notice: 'No longer ours.',
      after: one.next ?? undefined,
    });
    expect(two).toEqual({ withdrawn: 2, failed: [], left: 1, next: null });
  });

  it('is refused to reporters, and of what is not there', async () => {
    const { sourceId } = await agency();
    const story = await out({ sourceId });
    const all = withdrawAll(author, { scope: { sourceId }, notice: 'Mine.' });
    await expect(all).rejects.toMatchObject({ code: 'forbidden' });
    expect(await idsOf({ sourceId })).toEqual([story.id]);
    for (const scope of [{ sourceId: crypto.randomUUID() }, { licenceId: '7' }]) {
      const nothing = withdrawAll(editor, { scope, notice: 'Gone.' });
      await expect(nothing).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

it('a revoked licence waits for an admin while something is out under it, and lets nothing new out', async () => {
  const { id: sourceId } = await makeSource();
  const terms = {
    sourceId,
    evidence: 'Contract 3',
    covers: ['text'],
    uses: ['site'],
    startsOn: '2026-01-01',
  };
  const { id: licenceId } = await recordLicence(admin, recordLicenceSchema.parse(terms));
  await out({ sourceId });
  const waiting = async () => {
    const all = await licenceWarnings(admin);
    return all.filter((one) => one.licenceId === licenceId).map(({ warning, out }) => ({ ...warning, out }));
  };
  expect(await waiting()).toEqual([]);
  await revokeLicence(admin, { licenceId, reason: 'Their lamp went out.' });
  expect(await waiting()).toEqual([{ kind: 'revoked', days: 0, out: 1 }]);
  await expect(out({ sourceId })).rejects.toThrow('rights_unlicensed');
  await withdrawAll(admin, { scope: { licenceId }, notice: 'Their lamp went out.' });
  expect(await waiting()).toEqual([]);
});
