import { Transform } from 'prosemirror-transform';
import { beforeAll, describe, expect, it } from 'vitest';
import { lineTo } from '#testing/editing/newsroom.ts';
import { Browser, Tab } from '#testing/editing/tab.ts';
import { makeActor } from '#testing/factories.ts';
import { writeWords } from '#testing/history/write-words.ts';
import { makeStory } from '#testing/stories.ts';
import type { PersonActor } from '../actor.ts';
import { applySteps } from '../authority/apply-steps.ts';
import { readDocument } from '../authority/step-log.ts';
import { db } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema, schemaVersion } from '../document/schema.ts';
import { revisionAfterPause } from '../jobs/revision-after-pause.ts';
import { submit } from '../story/commands.ts';
import { bringBack, keepVersion, nameRevision, restore } from './commands.ts';
import { compare, listRevisions } from './queries.ts';

let editor: PersonActor;
let author: PersonActor;
let stranger: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor', { name: 'Deniz Aras' });
  author = await makeActor('reporter', { name: 'Rojda Amin' });
  stranger = await makeActor('reporter', { languages: [] });
});

const refused = (code: string) => expect.objectContaining({ name: 'NewsroomError', code });

const textOf = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id } })).text;
const reasons = async (storyId: string) =>
  (await listRevisions(editor, storyId)).revisions.map(({ reason, name }) => name ?? reason);
const revisionOf = async (storyId: string, reason: string) =>
  (await listRevisions(editor, storyId)).revisions.find((each) => each.reason === reason)?.id ?? '';

/** Begun by the author, edited by both. */
async function written() {
  const { id } = await makeStory({ authorId: author.id });
  await writeWords(author, id, 'twice', 'seven times');
  await writeWords(editor, id, 'a hundred lamps were lit', 'nobody was to be seen');
  return id;
}

describe('a revision', () => {
  it('is kept and named by whoever may write, and named anew', async () => {
    const id = await written();
    await keepVersion(author, { storyId: id, name: 'For the lawyer' });
    expect(await reasons(id)).toEqual(['For the lawyer', 'created']);
    const revisionId = await revisionOf(id, 'kept');
    await nameRevision(editor, { revisionId, name: 'Seen by the lawyer' });
    expect(await reasons(id)).toEqual(['Seen by the lawyer', 'created']);
    await nameRevision(editor, { revisionId, name: '' });
    expect(await reasons(id)).toEqual(['kept', 'created']);
    const actions = await db().auditEntry.findMany({
      where: { subjectId: id, action: { contains: 'version' } },
    });
    expect(actions).toHaveLength(3);
  });

  it('is not named or restored by whoever may only read, and strangers do not hear of it', async () => {
    const id = await written();
    await submit(author, id);
    const revisionId = await revisionOf(id, 'created');
    const tries = (actor: PersonActor) => [
      () => keepVersion(actor, { storyId: id, name: 'Mine' }),
      () => nameRevision(actor, { revisionId, name: 'Mine' }),
      () => restore(actor, { storyId: id, point: revisionId }),
      () => bringBack(actor, { storyId: id, point: revisionId, block: 2 }),
    ];
    for (const attempt of tries(author)) await expect(attempt()).rejects.toEqual(refused('forbidden'));
    for (const attempt of tries(stranger)) await expect(attempt()).rejects.toEqual(refused('not_found'));
    expect(await listRevisions(author, id)).toMatchObject({ hasMore: false });
    await expect(listRevisions(stranger, id)).rejects.toEqual(refused('not_found'));
    await expect(
      compare(stranger, id, { chosen: revisionId, against: 'now', withBlame: false }),
    ).rejects.toEqual(refused('not_found'));
  });

  it('of another story is none of this one', async () => {
    const [id, other] = [await written(), await written()];
    const revisionId = await revisionOf(other, 'created');
    await expect(restore(editor, { storyId: id, point: revisionId })).rejects.toEqual(refused('not_found'));
    await expect(restore(editor, { storyId: id, point: 'published' })).rejects.toEqual(refused('not_found'));
  });

  it('is found on a later page of the list, also among many of one version', async () => {
    const { id } = await makeStory({ authorId: author.id });
    for (const name of ['one', 'two', 'three', 'four']) await keepVersion(author, { storyId: id, name });
    const first = await listRevisions(author, id, { take: 3 });
    const second = await listRevisions(author, id, { take: 3, before: first.revisions.at(-1)?.id ?? '' });
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect([...first.revisions, ...second.revisions].map(({ name, reason }) => name ?? reason)).toEqual([
      ...['four', 'three', 'two', 'one'],
      'created',
    ]);
  });
});

describe('restoring', () => {
  it('brings the earlier words back and keeps what came after', async () => {
    const id = await written();
    const later = await textOf(id);
    const answer = await restore(editor, { storyId: id, point: await revisionOf(id, 'created') });
    expect(answer).toMatchObject({ ok: true });
    expect(await textOf(id)).toContain('rang the bell twice');
    expect(await reasons(id)).toEqual(['restored', 'before_restore', 'created']);
    await restore(editor, { storyId: id, point: await revisionOf(id, 'before_restore') });
    expect(await textOf(id)).toBe(later);
  });

  it('of what the story says already does nothing', async () => {
    const { id } = await makeStory({ authorId: author.id });
    const point = await revisionOf(id, 'created');
    expect(await restore(author, { storyId: id, point })).toEqual({ ok: false, reason: 'same' });
    expect(await reasons(id)).toEqual(['created']);
  });

  it('brings one paragraph back and leaves the others', async () => {
    const id = await written();
    await bringBack(editor, { storyId: id, point: await revisionOf(id, 'created'), block: 3 });
    const text = await textOf(id);
    expect(text).toContain('a hundred lamps were lit');
    expect(text).toContain('seven times');
    expect(await reasons(id)).toEqual(['before_restore', 'created']);
  });

  it('lets somebody who is typing meanwhile keep their words', async () => {
    const id = await written();
    const tab = new Tab(
      await readDocument(author, id),
      lineTo(author, id, () => 'none'),
      new Browser(),
    );
    tab.dispatch(tab.state.tr.insertText('Late ', 1));
    await restore(editor, { storyId: id, point: await revisionOf(id, 'created') });
    await tab.collaboration.flush();
    await tab.hear();
    tab.close();
    const text = await textOf(id);
    expect(text).toContain('Late Ferry');
    expect(text).toContain('rang the bell twice');
  });
});

describe('a comparison', () => {
  it('is with the revision before, unless another is asked for, the earlier text first', async () => {
    const id = await written();
    await revisionAfterPause({ storyId: id });
    await writeWords(author, id, 'seven times', 'once');
    const found = await compare(editor, id, { chosen: 'now', against: null, withBlame: false });
    expect([found?.before.reason, found?.after.reason]).toEqual(['pause', 'now']);
    const pause = await revisionOf(id, 'pause');
    const turned = await compare(editor, id, { chosen: 'now', against: pause, withBlame: false });
    expect(turned).toEqual(found);
    const changed = found?.diff.blocks.filter(({ change }) => change !== 'same') ?? [];
    expect(
      changed.map(({ runs }) => runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text)),
    ).toEqual([['seven times', 'once']]);
    const created = await revisionOf(id, 'created');
    expect(await compare(editor, id, { chosen: created, against: null, withBlame: false })).toBeNull();
  });

  it('says who wrote the words, also after a restoration', async () => {
    const { id } = await makeStory({ authorId: author.id });
    await db().revision.updateMany({ where: { storyId: id }, data: { reason: 'import' } });
    await writeWords(author, id, 'twice', 'seven times');
    await writeWords(editor, id, 'a hundred lamps were lit', 'nobody was seen');
    await keepVersion(editor, { storyId: id, name: 'Both' });
    const both = await revisionOf(id, 'kept');
    await restore(editor, { storyId: id, point: 'import' });
    await restore(editor, { storyId: id, point: both });
    const found = await compare(author, id, { chosen: 'now', against: 'import', withBlame: true });
    const blame = found?.blame;
    if (!blame || typeof blame === 'string') throw new Error(`No blame: ${blame}`);
    const told = found.diff.blocks.slice(2).flatMap(({ after, runs }) => {
      const text = runs.map((run) => (run.kind === 'gone' ? '' : run.text)).join('');
      let at = 0;
      return (blame.blocks[after ?? 0] ?? []).map(([length, writer]) => {
        at += length;
        return [text.slice(at - length, at), blame.writers[writer]?.name || blame.writers[writer]?.kind];
      });
    });
    expect(told).toEqual([
      ['The captain rang the bell ', 'source'],
      ['seven times', 'Rojda Amin'],
      [', as her grandfather had done.', 'source'],
      ['On the quay ', 'source'],
      ['nobody was seen', 'Deniz Aras'],
      ['.', 'source'],
    ]);
  });

  it('leaves out what is only suggested, on both sides and in who wrote it', async () => {
    const { id } = await makeStory({ authorId: author.id });
    const { id: by, insertion } = { id: editor.id, insertion: documentSchema.marks.insertion };
    const mark = insertion.create({ id: crypto.randomUUID(), by, at: new Date().toISOString() });
    const { steps } = new Transform(parseDocument((await readDocument(editor, id)).document)).insert(
      1,
      documentSchema.text('Perhaps ', [mark]),
    );
    const json = steps.map((step) => step.toJSON() as Record<string, unknown>);
    const delivery = { version: 0, schemaVersion, clientId: 'suggesting-tab', annotations: [] };
    await applySteps(editor, { ...delivery, storyId: id, steps: json });
    await writeWords(author, id, 'twice', 'once');
    const found = await compare(author, id, { chosen: 'now', against: null, withBlame: true });
    const blocks = found?.diff.blocks ?? [];
    expect(blocks[0]).toMatchObject({ change: 'same', runs: [{ text: 'Ferry returns to Port Vale' }] });
    expect(found?.blame).toMatchObject({ writers: [{ name: 'Rojda Amin' }] });
    expect(await restore(editor, { storyId: id, point: await revisionOf(id, 'created') })).toMatchObject({
      ok: true,
    });
    expect((await db().story.findUniqueOrThrow({ where: { id } })).headline).toBe(
      'Ferry returns to Port Vale',
    );
    expect(JSON.stringify((await readDocument(editor, id)).document)).not.toContain('Perhaps');
  });
});
