import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { db, inTransaction } from '#newsroom/db/client.ts';
import { buildDocument } from '#newsroom/document/build.ts';
import { documentColumns } from '#newsroom/document/derive.ts';
import { contentHash } from '#newsroom/document/hash.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { changeSettings } from '#newsroom/story/change-settings.ts';
import { approve, spike } from '#newsroom/story/commands.ts';
import { endApprovalIfChanged } from '#newsroom/story/end-approval.ts';
import { makeApprovedStory } from '#testing/approved-story.ts';
import { makeActor } from '#testing/factories.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { makeStory } from '#testing/stories.ts';
import { publishObstacles } from './check.ts';
import { publish } from './publish.ts';
import { getPublishSheet } from './queries.ts';
import { withdraw } from './withdraw.ts';

let author: PersonActor;
let editor: PersonActor;

beforeAll(async () => {
  await makeNewsroom();
  author = await makeActor('reporter');
  editor = await makeActor('editor');
});

const now = new Date('2026-11-30T22:30:00Z');
let made = 0;

/** Headlines differ, so that addresses do. */
const approved = (overrides: Parameters<typeof makeStory>[0] = {}) => {
  made += 1;
  return makeApprovedStory({ author, editor }, { headline: `Ferry number ${made} sails`, ...overrides });
};

const first = (story: { id: string; contentHash: string }) =>
  ({ storyId: story.id, contentHash: story.contentHash, mode: 'first', note: '' }) as const;

/** What the editor's step authority does: another text, and the end of the approval. */
async function rewrite(storyId: string, headline: string) {
  const columns = documentColumns(
    buildDocument({ headline, blocks: [{ type: 'paragraph', text: 'The bell rang thrice.' }] }),
  );
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
    const story = await tx.story.update({ where: { id: storyId }, data: columns });
    await endApprovalIfChanged(tx, author, story, columns.contentHash);
  });
  return columns.contentHash;
}

async function rewriteAndApprove(storyId: string, headline: string) {
  const hash = await rewrite(storyId, headline);
  await approve(editor, { storyId, contentHash: hash });
  return hash;
}

describe('publishing', () => {
  it('makes a snapshot of the approved text at an address in the newsroom’s month', async () => {
    const story = await approved({ headline: 'Gece Feneri Yandı', language: 'tr' });
    const outcome = await publish(editor, first(story), now);
    expect(outcome).toMatchObject({ ok: true, path: '/tr/2026/12/gece-feneri-yandi' });
    const [publication] = await db().publication.findMany({ where: { storyId: story.id } });
    expect(publication).toMatchObject({
      kind: 'published',
      contentHash: story.contentHash,
      headline: 'Gece Feneri Yandı',
      outlets: ['site', 'feeds', 'api'],
      firstAt: now,
    });
    expect(contentHash(parseDocument(publication?.document))).toBe(story.contentHash);
    expect(await db().story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({
      publicationState: 'published',
      state: 'approved',
      slug: 'gece-feneri-yandi',
    });
    expect(await db().auditEntry.count({ where: { subjectId: story.id, action: 'story.publish' } })).toBe(1);
  });

  it('keeps the address through an update under another headline, and says what it is', async () => {
    const story = await approved();
    const out = await publish(editor, first(story), now);
    const hash = await rewriteAndApprove(story.id, 'The night boat is back');
    const later = new Date('2027-01-05T10:00:00Z');
    const outcome = await publish(
      editor,
      { storyId: story.id, contentHash: hash, mode: 'correction', note: 'The boat has two masts.' },
      later,
    );
    expect(outcome).toMatchObject({ ok: true, path: out.ok && out.path });
    const shown = await db().publicStory.findUniqueOrThrow({
      where: { storyId: story.id },
      include: { publication: true },
    });
    expect(shown).toMatchObject({ firstAt: now, at: later });
    expect(shown.publication).toMatchObject({ kind: 'corrected', note: 'The boat has two masts.' });
    expect(await db().publication.count({ where: { storyId: story.id } })).toBe(2);
  });

  it('reports every obstacle at once, and publishes nothing', async () => {
    const story = await makeStory({
      authorId: author.id,
      headline: ' ',
      blocks: [],
      language: 'de',
      embargoUntil: new Date('2026-12-24T18:00:00Z'),
    });
    await db().annotation.create({
      data: {
        id: crypto.randomUUID(),
        storyId: story.id,
        kind: 'legal',
        quote: '',
        prefix: '',
        suffix: '',
        blockId: '',
        versionCreated: 0,
        orphaned: true,
        authorId: editor.id,
      },
    });
    await db().rightsRecord.create({ data: { groupId: story.groupId, notice: '© somebody' } });
    const outcome = await publish(editor, first(story), now);
    expect(outcome).toMatchObject({ ok: false, reason: 'obstacles' });
    const kinds =
      !outcome.ok && outcome.reason === 'obstacles' ? outcome.obstacles.map(({ kind }) => kind) : [];
    expect(kinds).toEqual([
      'not_approved',
      'rights_unlicensed',
      'embargo',
      'orphaned_blocking_annotations',
      'no_headline',
      'no_body',
      'language_not_served',
      'no_section',
      'no_slug',
    ]);
    expect(await db().publication.count({ where: { storyId: story.id } })).toBe(0);
  });

  it('holds an embargo on one version for the whole piece, to the second', async () => {
    const until = new Date('2026-12-24T18:00:00Z');
    const story = await approved();
    const sister = await makeStory({ authorId: author.id, language: 'tr', embargoUntil: until });
    await db().story.update({ where: { id: sister.id }, data: { groupId: story.groupId } });
    const before = await publish(editor, first(story), new Date(until.getTime() - 1));
    expect(before).toMatchObject({ reason: 'obstacles', obstacles: [{ kind: 'embargo', until }] });
    expect(await publish(editor, first(story), until)).toMatchObject({ ok: true });
  });

  it('refuses a stale translation', async () => {
    const source = await makeStory({ authorId: author.id });
    const story = await approved({ language: 'ar', translatedFromId: source.id });
    await db().translatedBlock.create({
      data: {
        storyId: story.id,
        blockId: 'b1',
        sourceBlockId: 'gone',
        sourceHash: 'x',
        sourceText: 'The bell.',
        position: 0,
      },
    });
    expect(await publish(editor, first(story), now)).toMatchObject({
      obstacles: [{ kind: 'stale_translation', blocks: expect.any(Number) }],
    });
  });

  it('gives an address to one story only', async () => {
    const headline = 'Two boats, one name';
    const [one, other] = [await approved({ headline }), await approved({ headline })];
    await publish(editor, first(one), now);
    const path = '/en/2026/12/two-boats-one-name';
    expect(await publish(editor, first(other), now)).toMatchObject({
      obstacles: [{ kind: 'slug_taken', path }],
    });
    await changeSettings(editor, { storyId: other.id, slug: 'the second boat' });
    expect(await publish(editor, first(other), now)).toMatchObject({ path: '/en/2026/12/the-second-boat' });
  });

  it('refuses another text than the editor saw, what is new to nobody, and a first time for the second time', async () => {
    const story = await approved();
    const seen = first(story);
    expect(await publish(editor, { ...seen, contentHash: 'a'.repeat(64) }, now)).toMatchObject({
      reason: 'text_changed',
    });
    expect(await publish(editor, { ...seen, mode: 'update' }, now)).toEqual({
      ok: false,
      reason: 'never_published',
    });
    await publish(editor, seen, now);
    expect(await publish(editor, seen, now)).toMatchObject({ reason: 'already_published' });
    expect(await publish(editor, { ...seen, mode: 'update' }, now)).toEqual({
      ok: false,
      reason: 'nothing_changed',
    });
  });

  it('is not the reporters’, not even to look', async () => {
    const story = await approved();
    await expect(publish(author, first(story), now)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(withdraw(author, { storyId: story.id, notice: 'No.' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(getPublishSheet(author, story.id)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('withdrawing', () => {
  it('leaves an address with a notice and no word of the text', async () => {
    const story = await approved();
    await publish(editor, first(story), now);
    const outcome = await withdraw(editor, { storyId: story.id, notice: 'The boat never sailed.' }, now);
    expect(outcome).toMatchObject({ ok: true });
    const shown = await db().publicStory.findUniqueOrThrow({
      where: { storyId: story.id },
      include: { publication: true },
    });
    expect(shown.withdrawn).toBe(true);
    expect(shown.publication).toMatchObject({ kind: 'withdrawn', headline: '', text: '', document: {} });
    expect(await withdraw(editor, { storyId: story.id, notice: 'Again.' })).toEqual({
      ok: false,
      reason: 'not_public',
    });
  });

  it('can be made good by a correction, at the same address', async () => {
    const story = await approved();
    const out = await publish(editor, first(story), now);
    await withdraw(editor, { storyId: story.id, notice: 'We are checking.' }, now);
    const again = { ...first(story), mode: 'correction', note: 'It did sail.' } as const;
    expect(await publish(editor, again, now)).toMatchObject({ ok: true, path: out.ok && out.path });
    expect(await spike(editor, story.id)).toEqual({ ok: false, reason: 'public' });
  });
});

describe('once a story has been out', () => {
  it('keeps its language and slug, and takes no embargo while it is public', async () => {
    const story = await approved();
    await publish(editor, first(story), now);
    const storyId = story.id;
    const fixed = { ok: false, reason: 'address_fixed' };
    expect(await changeSettings(editor, { storyId, slug: 'elsewhere' })).toEqual(fixed);
    expect(await changeSettings(editor, { storyId, language: 'tr' })).toEqual(fixed);
    expect(await changeSettings(editor, { storyId, embargoUntil: '2099-01-01T00:00' })).toEqual({
      ok: false,
      reason: 'already_public',
    });
  });
});

describe('at the same time', () => {
  it('two editors publish once', async () => {
    const story = await approved();
    const other = await makeActor('editor');
    const outcomes = await Promise.all([publish(editor, first(story)), publish(other, first(story))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'already_published' });
    expect(await db().publication.count({ where: { storyId: story.id } })).toBe(1);
  });

  it('a publication and an embargo on another version of the piece: one of them comes too late', async () => {
    const story = await approved();
    const sister = await makeStory({ authorId: author.id, language: 'tr', groupId: story.groupId });
    const waiting = async () => {
      const [row] = await db().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return row?.count ?? 0;
    };
    const { promise: go, resolve: release } = Promise.withResolvers<void>();
    const held = inTransaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE publication IN EXCLUSIVE MODE`;
      await go;
    });
    const published = publish(editor, first(story));
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
    let settled = false;
    const embargoed = changeSettings(editor, { storyId: sister.id, embargoUntil: '2099-01-01T00:00' });
    const done = embargoed.finally(() => {
      settled = true;
    });
    await expect.poll(async () => settled || (await waiting()) === 2, { timeout: 10_000 }).toBe(true);
    release();
    await Promise.all([held, done]);
    expect(await published).toMatchObject({ ok: true });
    expect(await embargoed).toEqual({ ok: false, reason: 'already_public' });
  });

  it('two stories do not get one address', async () => {
    const headline = 'A race for the quay';
    const stories = [await approved({ headline }), await approved({ headline })];
    const outcomes = await Promise.all(stories.map((story) => publish(editor, first(story))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ obstacles: [{ kind: 'slug_taken' }] });
  });

  it('a change of the text and a publication leave only approved text before readers', async () => {
    for (let round = 0; round < 5; round += 1) {
      const story = await approved();
      const [outcome] = await Promise.all([publish(editor, first(story)), rewrite(story.id, 'Changed')]);
      const after = await db().story.findUniqueOrThrow({ where: { id: story.id } });
      expect(after).toMatchObject({ state: 'in_review', approvedHash: null });
      const shown = await db().publication.findFirst({ where: { storyId: story.id } });
      expect(shown?.contentHash ?? null).toBe(outcome.ok ? story.contentHash : null);
    }
  });
});

describe('history', () => {
  it.each(['publication', 'audit_entry', 'story_step'])(
    'in %s can’t be changed, deleted or emptied',
    async (table) => {
      await publish(editor, first(await approved()));
      const touch = {
        publication: `UPDATE publication SET note = ''`,
        audit_entry: `UPDATE audit_entry SET action = ''`,
        story_step: `UPDATE story_step SET version = version + 1`,
      }[table];
      for (const statement of [touch, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
        await expect(db().$executeRawUnsafe(statement ?? '')).rejects.toThrow(/never changed or deleted/);
      }
    },
  );
});

it('asks nothing of a story that is ready', async () => {
  const story = await approved();
  const row = await db().story.findUniqueOrThrow({ where: { id: story.id } });
  expect(await publishObstacles(db(), row, now)).toEqual([]);
});
