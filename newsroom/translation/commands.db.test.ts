import { Fragment, Slice } from 'prosemirror-model';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { plainStory } from '#testing/plain-story.ts';
import type { PersonActor } from '../actor.ts';
import { db, inTransaction } from '../db/client.ts';
import { documentColumns } from '../document/derive.ts';
import { parseDocument } from '../document/parse.ts';
import { textUnits } from '../document/units.ts';
import { insertStory } from '../story/insert.ts';
import { confirmBlock, startTranslation } from './commands.ts';
import { translationMatrix } from './matrix.ts';
import { sourceOf, translationsOf } from './queries.ts';
import { assignTranslation, requestLanguages, takeTranslation, unwantLanguage } from './requests.ts';
import { staleBlocks } from './stale-blocks.ts';

let editor: PersonActor;
let author: PersonActor;
let translator: PersonActor;

beforeAll(async () => {
  editor = await makeActor('editor');
  author = await makeActor('reporter', { languages: ['en'] });
  translator = await makeActor('reporter', { languages: ['tr', 'kmr'] });
  await db().newsroom.create({
    data: { id: 1, name: 'The Lantern', timeZone: 'UTC', languages: ['en', 'tr', 'kmr', 'ar'] },
  });
});

async function makePiece() {
  const document = plainStory(
    'Gulls return to Port Vale',
    '> A winter story',
    'They came at dawn.',
    '## What the keeper saw',
    '" “Two hundred at least.”',
    '- Herring gulls',
    '- Common gulls',
    '---',
    'By noon they had gone.',
  );
  const { id } = await inTransaction((tx) =>
    insertStory(tx, author, { document, language: 'en', authorId: author.id, reason: 'created' }),
  );
  return id;
}

/** Rewrites a block as the editor would: same id, other words. */
async function rewrite(storyId: string, index: number, text: string | null) {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const doc = parseDocument(story.document);
  const unit = textUnits(doc)[index];
  if (!unit) throw new Error('no such block');
  const to = unit.pos + unit.node.nodeSize;
  const node = text === null ? [] : unit.node.copy(Fragment.from(doc.type.schema.text(text)));
  const changed = doc.replace(unit.pos, to, new Slice(Fragment.from(node), 0, 0));
  await db().story.update({ where: { id: storyId }, data: documentColumns(changed) });
}

async function started(language = 'tr') {
  const sourceId = await makePiece();
  await requestLanguages(editor, { storyId: sourceId, languages: [language] });
  const result = await startTranslation(editor, { storyId: sourceId, language });
  if (!result.ok) throw new Error(result.reason);
  return { sourceId, storyId: result.storyId };
}

const staleOf = (storyId: string) => staleBlocks(db(), storyId);

describe('requests', () => {
  it('a language is wanted once, and only one that the newsroom publishes in', async () => {
    const storyId = await makePiece();
    expect(await requestLanguages(editor, { storyId, languages: ['tr', 'en'] })).toEqual({ added: ['tr'] });
    expect(await requestLanguages(editor, { storyId, languages: ['tr', 'ar'] })).toEqual({ added: ['ar'] });
    await expect(requestLanguages(editor, { storyId, languages: ['de'] })).rejects.toMatchObject({
      code: 'invalid',
    });
    const { languages } = await translationsOf(editor, storyId);
    expect(languages.map(({ language, state }) => [language, state])).toEqual([
      ['en', 'in_progress'],
      ['tr', 'wanted'],
      ['ar', 'wanted'],
    ]);
  });

  it('is taken back until somebody has begun', async () => {
    const storyId = await makePiece();
    await requestLanguages(editor, { storyId, languages: ['tr', 'ar'] });
    expect(await unwantLanguage(editor, { storyId, language: 'ar' })).toEqual({ ok: true });
    await startTranslation(editor, { storyId, language: 'tr' });
    expect(await unwantLanguage(editor, { storyId, language: 'tr' })).toEqual({
      ok: false,
      reason: 'started',
    });
  });

  it('goes to somebody who works in the language', async () => {
    const storyId = await makePiece();
    await requestLanguages(editor, { storyId, languages: ['tr', 'ar'] });
    const assign = (language: string, personId: string | null) =>
      assignTranslation(editor, { storyId, language, personId });
    expect(await assign('ar', translator.id)).toEqual({ ok: false, reason: 'not_their_language' });
    expect(await assign('kmr', translator.id)).toEqual({ ok: false, reason: 'not_wanted' });
    expect(await assign('tr', translator.id)).toEqual({ ok: true });
    const { languages } = await translationsOf(translator, storyId);
    expect(languages.find(({ language }) => language === 'tr')).toMatchObject({
      state: 'assigned',
      mayStart: true,
    });
    const left = await makeActor('reporter', { languages: ['tr'], disabledAt: new Date() });
    await expect(assign('tr', left.id)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('an open one goes to one of two who take it at once', async () => {
    const storyId = await makePiece();
    await requestLanguages(editor, { storyId, languages: ['tr'] });
    const people = [translator, await makeActor('reporter', { languages: ['tr'] })];
    const results = await Promise.allSettled(
      people.map((person) => takeTranslation(person, { storyId, language: 'tr' })),
    );
    const won = results.filter((result) => result.status === 'fulfilled' && result.value.ok);
    expect(won).toHaveLength(1);
  });
});

describe('startTranslation', () => {
  it('makes the same structure, empty, each block knowing what it is made from', async () => {
    const { sourceId, storyId } = await started();
    const [source, story] = await Promise.all(
      [sourceId, storyId].map((id) => db().story.findUniqueOrThrow({ where: { id } })),
    );
    const from = textUnits(parseDocument(source?.document));
    const to = textUnits(parseDocument(story?.document));
    expect(to.map(({ type }) => type)).toEqual(from.map(({ type }) => type));
    expect(to.every(({ text }) => text === '')).toBe(true);
    const shape = (json: unknown) =>
      JSON.stringify(json)
        .match(/"type":"\w+"/g)
        ?.filter((type) => type !== '"type":"text"');
    expect(shape(story?.document)).toEqual(shape(source?.document));
    expect(new Set([...from, ...to].map(({ id }) => id)).size).toBe(from.length * 2);
    const links = await db().translatedBlock.findMany({ where: { storyId }, orderBy: { position: 'asc' } });
    expect(links.map(({ sourceBlockId, sourceText }) => [sourceBlockId, sourceText])).toEqual(
      from.map(({ id, text }) => [id, text]),
    );
    expect(links.map(({ blockId }) => blockId)).toEqual(to.map(({ id }) => id));
    expect(story).toMatchObject({
      groupId: source?.groupId,
      translatedFromId: sourceId,
      language: 'tr',
      state: 'draft',
    });
    expect(await staleOf(storyId)).toEqual([]);
  });

  it('gives everybody who starts at once the same story', async () => {
    const storyId = await makePiece();
    await requestLanguages(editor, { storyId, languages: ['tr'] });
    await assignTranslation(editor, { storyId, language: 'tr', personId: translator.id });
    const results = await Promise.all(
      [translator, editor, translator].map((person) => startTranslation(person, { storyId, language: 'tr' })),
    );
    const ids = new Set(results.map((result) => result.ok && result.storyId));
    expect(ids.size).toBe(1);
    const made = await db().story.findUniqueOrThrow({ where: { id: [...ids][0] as string } });
    expect(made.authorId).toBe(translator.id);
  });

  it('is for whom it is wanted from', async () => {
    const storyId = await makePiece();
    expect(await startTranslation(author, { storyId, language: 'tr' })).toEqual({
      ok: false,
      reason: 'not_wanted',
    });
    await expect(startTranslation(translator, { storyId, language: 'tr' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await requestLanguages(editor, { storyId, languages: ['tr'] });
    expect(await startTranslation(author, { storyId, language: 'tr' })).toEqual({
      ok: false,
      reason: 'not_your_language',
    });
    expect(await startTranslation(translator, { storyId, language: 'tr' })).toMatchObject({
      ok: true,
      before: false,
    });
  });
});

describe('staleness', () => {
  it('flags exactly what changed, with old and new text, and nothing when it is changed back', async () => {
    const { sourceId, storyId } = await started();
    await rewrite(sourceId, 2, 'They came before dawn.');
    expect(await staleOf(storyId)).toMatchObject([
      { kind: 'changed', before: 'They came at dawn.', after: 'They came before dawn.' },
    ]);
    const { languages } = await translationsOf(editor, sourceId);
    expect(languages.find(({ language }) => language === 'tr')).toMatchObject({
      state: 'stale',
      staleBlocks: 1,
    });
    await rewrite(sourceId, 2, 'They came at dawn.');
    expect(await staleOf(storyId)).toEqual([]);
  });

  it('ends when an editor or the translator says that it still holds, for the text they saw', async () => {
    const { sourceId, storyId } = await started();
    await rewrite(sourceId, 2, 'They came before dawn.');
    const [block] = await staleOf(storyId);
    if (!block) throw new Error('nothing stale');
    const confirm = { storyId, sourceBlockId: block.sourceBlockId, sourceHash: block.sourceHash };
    await rewrite(sourceId, 2, 'They came at midnight.');
    expect(await confirmBlock(editor, confirm)).toEqual({ ok: false, reason: 'changed_again' });
    const [again] = await staleOf(storyId);
    expect(await confirmBlock(editor, { ...confirm, sourceHash: again?.sourceHash ?? null })).toEqual({
      ok: true,
      left: 0,
    });
    expect(await staleOf(storyId)).toEqual([]);
    const audit = await db().auditEntry.findFirst({
      where: { subjectId: storyId, action: 'translation.confirm' },
    });
    expect(audit?.detail).toMatchObject({ before: 'They came at dawn.', after: 'They came at midnight.' });
  });

  it('is seen in blocks whose ids are missing or doubled, as a forged or unmended step leaves them', async () => {
    const sourceId = await makePiece();
    const { document } = await db().story.findUniqueOrThrow({ where: { id: sourceId } });
    const json = document as { content: { attrs: { id: string | null } }[] };
    for (const at of [0, 1]) (json.content[at] as (typeof json.content)[0]).attrs.id = null;
    (json.content[3] as (typeof json.content)[0]).attrs.id = json.content[2]?.attrs.id ?? '';
    const data = documentColumns(parseDocument(json));
    await db().story.update({ where: { id: sourceId }, data });
    const result = await startTranslation(editor, { storyId: sourceId, language: 'tr' });
    if (!result.ok) throw new Error(result.reason);
    const { storyId } = result;
    expect(await staleOf(storyId)).toEqual([]);
    await rewrite(sourceId, 1, 'A story of spring');
    await rewrite(sourceId, 2, 'They came before dawn.');
    const stale = await staleOf(storyId);
    expect(stale.map(({ kind, after }) => [kind, after])).toEqual([
      ['changed', 'A story of spring'],
      ['changed', 'They came before dawn.'],
    ]);
    for (const { sourceBlockId, sourceHash } of stale)
      await confirmBlock(editor, { storyId, sourceBlockId, sourceHash });
    expect(await staleOf(storyId)).toEqual([]);
  });

  it('is seen when the source goes back to what it was, behind a translation that followed it', async () => {
    const { sourceId, storyId } = await started();
    await rewrite(sourceId, 2, 'They came before dawn.');
    await rewrite(sourceId, 5, 'Kittiwakes');
    const [block] = await staleOf(storyId);
    if (!block) throw new Error('nothing stale');
    const { sourceBlockId, sourceHash } = block;
    expect(await confirmBlock(editor, { storyId, sourceBlockId, sourceHash })).toEqual({ ok: true, left: 1 });
    await rewrite(sourceId, 2, 'They came at dawn.');
    await rewrite(sourceId, 5, 'Herring gulls');
    expect(await staleOf(storyId)).toMatchObject([
      { kind: 'changed', before: 'They came before dawn.', after: 'They came at dawn.' },
    ]);
  });

  it('of a block that is gone or new ends too, with a block of its own or without', async () => {
    const { sourceId, storyId } = await started();
    await rewrite(sourceId, 7, null);
    const [gone] = await staleOf(storyId);
    expect(gone).toMatchObject({ kind: 'removed', before: 'By noon they had gone.', sourceHash: null });
    await confirmBlock(editor, { storyId, sourceBlockId: gone?.sourceBlockId ?? '', sourceHash: null });
    expect(await staleOf(storyId)).toEqual([]);

    const source = await db().story.findUniqueOrThrow({ where: { id: sourceId } });
    const doc = parseDocument(source.document);
    const more = ['A late one stayed.', 'Nobody knows why.'].map((text, index) =>
      doc.type.schema.node('paragraph', { id: `late${index}` }, doc.type.schema.text(text)),
    );
    const grown = doc.copy(doc.content.append(Fragment.from(more)));
    await db().story.update({ where: { id: sourceId }, data: documentColumns(grown) });
    const added = await staleOf(storyId);
    expect(added.map(({ kind, after }) => [kind, after])).toEqual([
      ['added', 'A late one stayed.'],
      ['added', 'Nobody knows why.'],
    ]);
    const target = await db().story.findUniqueOrThrow({ where: { id: storyId } });
    const blockId = textUnits(parseDocument(target.document)).at(-1)?.id as string;
    const confirm = (index: number, more = {}) =>
      confirmBlock(editor, {
        storyId,
        sourceBlockId: `late${index}`,
        sourceHash: added[index]?.sourceHash ?? null,
        ...more,
      });
    await expect(confirm(0, { blockId: 'nowhere' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await confirm(0, { blockId })).toEqual({ ok: true, left: 1 });
    expect(await confirm(1)).toEqual({ ok: true, left: 0 });
    expect(await staleOf(storyId)).toEqual([]);
  });
});

it('the source beside a translation is plain JSON: React hands a browser no object without a prototype', async () => {
  const { storyId } = await started();
  const source = await sourceOf(editor, storyId);
  expect(source?.source.document).toStrictEqual(JSON.parse(JSON.stringify(source?.source.document)));
});

describe('doors', () => {
  it('who asks for languages and gives them out', async () => {
    const storyId = await makePiece();
    for (const role of ['editor', 'admin'] as const) {
      const actor = await makeActor(role);
      await expect(requestLanguages(actor, { storyId, languages: ['tr'] })).resolves.toBeDefined();
      await expect(assignTranslation(actor, { storyId, language: 'tr', personId: null })).resolves.toEqual({
        ok: true,
      });
    }
    // The author sees the piece and may not; a translator in an open language sees it and may not either.
    for (const actor of [author, translator]) {
      await expect(requestLanguages(actor, { storyId, languages: ['ar'] })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(
        assignTranslation(actor, { storyId, language: 'tr', personId: null }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      await expect(unwantLanguage(actor, { storyId, language: 'tr' })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const stranger = await makeActor('reporter', { languages: ['ar'] });
    const doors = [
      () => requestLanguages(stranger, { storyId, languages: ['ar'] }),
      () => takeTranslation(stranger, { storyId, language: 'tr' }),
      () => startTranslation(stranger, { storyId, language: 'tr' }),
      () => translationsOf(stranger, storyId),
      () => sourceOf(stranger, storyId),
      () => requestLanguages(editor, { storyId: crypto.randomUUID(), languages: ['ar'] }),
    ];
    for (const door of doors) await expect(door()).rejects.toMatchObject({ code: 'not_found' });
  });

  it('who confirms', async () => {
    const { sourceId, storyId } = await started('kmr');
    await rewrite(sourceId, 2, 'They came late.');
    const [block] = await staleOf(storyId);
    const input = {
      storyId,
      sourceBlockId: block?.sourceBlockId ?? '',
      sourceHash: block?.sourceHash ?? null,
    };
    await expect(confirmBlock(author, input)).rejects.toMatchObject({ code: 'not_found' });
    await requestLanguages(editor, { storyId: sourceId, languages: ['tr'] });
    const other = await makeActor('reporter', { languages: ['tr'] });
    await expect(confirmBlock(other, input)).rejects.toMatchObject({ code: 'forbidden' });
    await assignTranslation(editor, { storyId: sourceId, language: 'kmr', personId: translator.id });
    expect(await confirmBlock(translator, input)).toEqual({ ok: true, left: 0 });
  });

  it('the matrix shows each what they may see', async () => {
    const storyId = await makePiece();
    await requestLanguages(editor, { storyId, languages: ['tr', 'ar'] });
    const ids = async (actor: PersonActor, filter = {}) =>
      (await translationMatrix(actor, filter)).pieces.map(({ id }) => id);
    expect(await ids(editor)).toContain(storyId);
    expect(await ids(editor, { language: 'ar' })).toContain(storyId);
    expect(await ids(editor, { language: 'kmr' })).not.toContain(storyId);
    expect(await ids(translator)).toContain(storyId);
    expect(await ids(translator, { mine: true })).not.toContain(storyId);
    expect(await ids(await makeActor('reporter', { languages: ['de'] }))).toEqual([]);
    await takeTranslation(translator, { storyId, language: 'tr' });
    expect(await ids(translator, { mine: true })).toContain(storyId);
  });
});
