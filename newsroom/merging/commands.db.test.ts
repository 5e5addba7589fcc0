import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { beforeAll, describe, expect, it } from 'vitest';
import { lineTo } from '#testing/editing/newsroom.ts';
import { Browser, Tab } from '#testing/editing/tab.ts';
import { makeActor } from '#testing/factories.ts';
import type { PersonActor } from '../actor.ts';
import { listThreads } from '../annotation/queries.ts';
import { applySteps } from '../authority/apply-steps.ts';
import { documentAt, readDocument } from '../authority/step-log.ts';
import { db } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema, schemaVersion } from '../document/schema.ts';
import { acceptImport } from '../importing/accept-import.ts';
import { setAside } from '../importing/ledger.ts';
import { receiveCopy } from '../importing/receive-copy.ts';
import { ledgerSchema } from '../importing/schema.ts';
import { approve, startReview, submit } from '../story/commands.ts';
import { mergeImport } from './commands.ts';
import { getMerge } from './queries.ts';
import type { Choices } from './schema.ts';

const lines = [
  'Lighthouse keeper’s cat found after nine days at sea',
  'SKERRY POINT (Nara) – The cat of the lighthouse on Skerry Point was found on Monday in a drifting lifeboat, thin but well.',
  'Keeper Ines Marlow said that the cat had gone aboard during a drill and must have lived on dried fish.',
  'The lifeboat had broken loose in the storm of the week before and drifted for forty miles along the coast.',
];

let editor: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor');
  await db().newsroom.create({
    data: { id: 1, name: 'The Lantern', timeZone: 'Europe/Istanbul', languages: ['en', 'tr'] },
  });
});

async function receive(copy: readonly string[]): Promise<string> {
  // Every test has copy of its own: the same copy twice would be one import.
  const mark = `Desk sheet ${crypto.randomUUID()} was closed at noon, as on every day of this autumn.`;
  const result = await receiveCopy(editor, { channel: 'paste', text: [...copy, mark].join('\n\n') });
  const importId = result.ok ? result.pieces[0]?.importId : undefined;
  if (!importId) throw new Error('The copy did not come in.');
  await db().import.update({ where: { id: importId }, data: { language: 'en' } });
  return importId;
}

async function storyOf(copy: readonly string[] = lines): Promise<string> {
  const accepted = await acceptImport(editor, { importId: await receive(copy), ledgerVersion: 0 });
  if (!accepted.ok) throw new Error(accepted.reason);
  return accepted.storyId;
}

const changed = (from: string, to: string, copy: readonly string[] = lines): string[] =>
  copy.map((line) => line.replace(from, to));

async function open(storyId: string) {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  return { story, doc: parseDocument(story.document) };
}

function placeOf(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0 && found < 0) found = pos + index;
  });
  if (found < 0) throw new Error(`“${words}” is not in the story.`);
  return found;
}

/** The newsroom's own edit of a story. */
async function write(storyId: string, from: string, to: string): Promise<void> {
  const { story, doc } = await open(storyId);
  const at = placeOf(doc, from);
  const tr = new Transform(doc).replaceWith(at, at + from.length, documentSchema.text(to));
  await deliver(storyId, story.version, tr);
}

async function deliver(storyId: string, version: number, tr: Transform, note?: string): Promise<void> {
  const annotations = note ? [{ id: note, kind: 'fact_check' as const, body: 'Who says so?' }] : [];
  const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>);
  const answer = await applySteps(editor, {
    ...{ storyId, version, schemaVersion, clientId: 'tab-test-1', steps, annotations },
  });
  if (!answer.ok) throw new Error(answer.reason);
}

async function merge(importId: string, storyId: string, choices: Choices = {}, actor = editor) {
  const { story } = await open(storyId);
  const input = { importId, storyId, ledgerVersion: 0, storyVersion: story.version, choices };
  return mergeImport(actor, input);
}

describe('merging an update', () => {
  it('brings the agency’s words in, and keeps the newsroom’s own and its notes', async () => {
    const storyId = await storyOf();
    await write(storyId, 'thin but well', 'thin but in good spirits');
    const { story, doc } = await open(storyId);
    const note = crypto.randomUUID();
    const at = placeOf(doc, 'forty miles');
    const mark = documentSchema.marks.annotation.create({ id: note });
    await deliver(
      storyId,
      story.version,
      new Transform(doc).addMark(at, at + 'forty miles'.length, mark),
      note,
    );
    const update = changed('forty', 'fifty', changed('on Monday', 'on Tuesday'));
    expect(await merge(await receive(update), storyId)).toMatchObject({ ok: true });
    const after = await open(storyId);
    expect(after.story.text).toContain('found on Tuesday in a drifting lifeboat, thin but in good spirits');
    const marked = after.doc.resolve(placeOf(after.doc, 'fifty miles') + 1).marks();
    expect(marked.map(({ attrs }) => attrs.id)).toEqual([note]);
    expect((await listThreads(editor, storyId)).filter(({ orphaned }) => orphaned)).toEqual([]);
    expect((await documentAt(db(), storyId, after.story.version)).toJSON()).toEqual(after.story.document);
  });

  it('marks the import, and leaves a revision and an audit row', async () => {
    const storyId = await storyOf();
    const importId = await receive(changed('nine days', 'ten days'));
    await merge(importId, storyId);
    const row = await db().import.findUniqueOrThrow({ where: { id: importId } });
    expect(row).toMatchObject({ state: 'merged', mergedIntoId: storyId });
    const { story } = await open(storyId);
    expect(await db().revision.findFirst({ where: { storyId, reason: 'update' } })).toMatchObject({
      version: story.version,
      contentHash: story.contentHash,
      byId: editor.id,
    });
    const audit = await db().auditEntry.findMany({ where: { subjectId: importId, action: 'import.merge' } });
    expect(audit).toMatchObject([{ actorId: editor.id, detail: { storyId } }]);
  });

  it('keeps both texts where both changed the same words, whoever’s stand', async () => {
    for (const choice of ['ours', 'theirs'] as const) {
      const storyId = await storyOf();
      await write(storyId, 'forty miles', 'thirty miles');
      const importId = await receive(changed('forty miles', 'sixty leagues'));
      const shown = await getMerge(editor, importId, storyId);
      if (!shown.ok) throw new Error(shown.reason);
      expect(shown.conflicts).toMatchObject([
        { base: 'forty miles', ours: 'thirty miles', theirs: 'sixty leagues' },
      ]);
      await merge(importId, storyId, { [shown.conflicts[0]?.id ?? '']: choice });
      const { story } = await open(storyId);
      const [standing, noted] = choice === 'ours' ? ['thirty', 'sixty'] : ['sixty', 'thirty'];
      expect(story.text).toContain(`for ${standing}`);
      const threads = await listThreads(editor, storyId);
      expect(threads).toMatchObject([{ kind: 'comment', orphaned: false, author: { id: editor.id } }]);
      expect(threads[0]?.messages[0]?.body).toContain(noted);
      expect(threads[0]?.quote).toContain(standing);
    }
  });

  it('takes the last merged update as what the next one is compared with', async () => {
    const storyId = await storyOf();
    await write(storyId, 'lived on', 'survived on');
    const second = changed('nine days', 'ten days');
    await merge(await receive(second), storyId);
    await write(storyId, 'ten days', 'almost ten days');
    const third = changed('dried fish', 'dried fish and rain', second);
    const importId = await receive(third);
    const shown = await getMerge(editor, importId, storyId);
    expect(shown).toMatchObject({ ok: true, conflicts: [] });
    await merge(importId, storyId);
    const { story } = await open(storyId);
    expect(story.headline).toContain('almost ten days');
    expect(story.text).toContain('survived on dried fish and rain');
    expect(story.text.match(/Ines Marlow/g)).toHaveLength(1);
  });

  it('ends an approval', async () => {
    const storyId = await storyOf();
    const other = await makeActor('editor');
    await submit(editor, storyId);
    await startReview(other, storyId);
    await db().story.update({ where: { id: storyId }, data: { sectionSlug: null } });
    await approve(other, { storyId, contentHash: (await open(storyId)).story.contentHash });
    expect((await open(storyId)).story.state).toBe('approved');
    await merge(await receive(changed('nine days', 'eleven days')), storyId);
    expect((await open(storyId)).story).toMatchObject({ state: 'in_review', approvedHash: null });
  });

  it('makes a claim of its rights notice, and an embargo of its embargo', async () => {
    const storyId = await storyOf();
    const notice =
      'LEGAL NOTICE: All rights of this text are reserved by Nara News. It may not be used without a contract.';
    const importId = await receive([
      'EMBARGOED UNTIL 2031-05-01 06:00 GMT',
      ...changed('nine', 'eight'),
      notice,
    ]);
    await merge(importId, storyId);
    const { story } = await open(storyId);
    expect(story.embargoUntil?.toISOString()).toBe('2031-05-01T06:00:00.000Z');
    const claims = await db().rightsRecord.findMany({ where: { groupId: story.groupId, importId } });
    expect(claims.map((claim) => claim.notice).join()).toContain('All rights of this text are reserved');
  });
});

describe('a merge is not made', () => {
  it('by a reporter', async () => {
    const storyId = await storyOf();
    const reporter = await makeActor('reporter');
    const importId = await receive(changed('nine', 'seven'));
    await expect(merge(importId, storyId, {}, reporter)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getMerge(reporter, importId, storyId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('twice, even by two people at once', async () => {
    const storyId = await storyOf();
    const importId = await receive(changed('nine days', 'twelve days'));
    const other = await makeActor('editor');
    const answers = await Promise.all([merge(importId, storyId), merge(importId, storyId, {}, other)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'settled' });
    expect((await open(storyId)).story.headline.match(/twelve/g)).toHaveLength(1);
    expect(await getMerge(editor, importId, storyId)).toEqual({ ok: false, reason: 'settled' });
  });

  it('of what somebody has changed since it was looked at', async () => {
    const storyId = await storyOf();
    const importId = await receive(changed('nine', 'seven'));
    const seen = { importId, storyId, ledgerVersion: 0, storyVersion: 0, choices: {} };
    await write(storyId, 'Keeper', 'The keeper');
    expect(await mergeImport(editor, seen)).toEqual({ ok: false, reason: 'stale' });
    const now = { ...seen, storyVersion: 1, ledgerVersion: 3 };
    expect(await mergeImport(editor, now)).toEqual({ ok: false, reason: 'stale' });
    expect(await db().storyStep.count({ where: { storyId } })).toBe(1);
  });

  it('into a story in another language, or one that was made from no copy', async () => {
    const storyId = await storyOf();
    const importId = await receive(changed('nine', 'seven'));
    await db().story.update({ where: { id: storyId }, data: { language: 'tr' } });
    expect(await merge(importId, storyId)).toEqual({ ok: false, reason: 'other_language' });
    await db().story.update({ where: { id: storyId }, data: { language: 'en', importId: null } });
    expect(await merge(importId, storyId)).toEqual({ ok: false, reason: 'not_imported' });
  });
});

it('teaches the source what an editor decided, and takes over what the update is about', async () => {
  const storyId = await storyOf();
  const importId = await receive(changed('nine', 'seven'));
  const { id: sourceId } = await db().source.create({ data: { name: 'Skerry Wire' } });
  const update = await db().import.findUniqueOrThrow({ where: { id: importId } });
  const ledger = ledgerSchema.parse(update.ledger);
  const last = ledger.findLastIndex(({ kind }) => kind !== 'space');
  const metadata = { subjects: [{ name: 'cats' }], priority: 2 };
  const data = { sourceId, ledger: setAside(ledger, last), metadata };
  await db().import.update({ where: { id: importId }, data });
  expect(await merge(importId, storyId)).toMatchObject({ ok: true });
  expect(await db().sourceLine.findMany({ where: { sourceId } })).toMatchObject([
    { sample: expect.stringContaining('Desk sheet'), setAside: 1 },
  ]);
  const { group } = await db().story.findUniqueOrThrow({ where: { id: storyId }, include: { group: true } });
  expect(group).toMatchObject({ subjects: [{ name: 'cats' }], places: [], priority: 2 });
});

it('an open editor that has not sent its words yet gets the update, and loses nothing', async () => {
  const storyId = await storyOf();
  const writer = await makeActor('editor');
  const tab = new Tab(
    await readDocument(writer, storyId),
    lineTo(writer, storyId, () => 'none'),
    new Browser(),
  );
  const type = (before: string, words: string) =>
    tab.dispatch(tab.state.tr.insertText(words, placeOf(tab.state.doc, before)));
  type('Marlow', 'Teresa ');
  type('along the coast', 'south ');
  const update = changed('forty miles', 'fifty miles', changed('a drill', 'a fire drill'));
  await merge(await receive(update), storyId);
  await tab.hear();
  await tab.collaboration.flush();
  const { story } = await open(storyId);
  expect(tab.state.doc.toJSON()).toEqual(story.document);
  expect(story.text).toContain('Ines Teresa Marlow said that the cat had gone aboard during a fire drill');
  expect(story.text).toContain('fifty miles south along the coast');
  expect(tab.lost).toEqual([]);
  tab.close();
});
