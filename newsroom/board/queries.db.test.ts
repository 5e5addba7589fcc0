import { Fragment } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { beforeAll, describe, expect, it } from 'vitest';
import { suggestWords } from '#testing/editing/suggest-words.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import type { PersonActor } from '../actor.ts';
import { db } from '../db/client.ts';
import { buildDocument } from '../document/build.ts';
import { documentSchema } from '../document/schema.ts';
import { suggestTransaction } from '../document/suggestions/suggest.ts';
import { requestLanguages } from '../translation/requests.ts';
import { boardChoices, boardCounts, boardPage, searchStories } from './queries.ts';
import { type BoardFilter, cursorText, readCursor, shelves } from './rules.ts';
import { waitingForYou } from './waiting-for-you.ts';

let editor: PersonActor;
let author: PersonActor;
let stranger: PersonActor;

const ids = async (actor: PersonActor, filter: BoardFilter = {}) =>
  (await boardPage(actor, filter)).stories.map(({ id }) => id);

beforeAll(async () => {
  editor = await makeActor('editor');
  author = await makeActor('reporter');
  stranger = await makeActor('reporter', { languages: ['ar'] });
  await db().newsroom.create({
    data: { id: 1, name: 'The Lantern', timeZone: 'UTC', languages: ['en', 'tr', 'ar'] },
  });
});

describe('the board', () => {
  it('shows each what they may see, and counts no more', async () => {
    const { id } = await makeStory({ authorId: author.id });
    expect(await ids(editor)).toContain(id);
    expect(await ids(author)).toContain(id);
    expect(await ids(stranger)).toEqual([]);
    expect((await boardCounts(stranger)).all).toBe(0);
    expect(await boardChoices(stranger)).toEqual({ languages: [], sources: [] });
    await requestLanguages(editor, { storyId: id, languages: ['ar'] });
    expect(await ids(stranger)).toEqual([id]);
    expect((await boardCounts(stranger)).all).toBe(1);
  });

  it('counts on each shelf exactly what the shelf shows', async () => {
    const states = [
      { state: 'submitted' },
      { state: 'in_review', publicationState: 'published' },
      { state: 'approved' },
      { state: 'approved', publicationState: 'corrected' },
      { state: 'approved', publicationState: 'withdrawn' },
      { state: 'spiked', stateBefore: 'draft' },
    ] as const;
    for (const state of states) await makeStory({ authorId: author.id, ...state });
    const counts = await boardCounts(editor);
    for (const shelf of shelves)
      expect([shelf, (await ids(editor, { shelf })).length]).toEqual([shelf, counts[shelf]]);
    expect((await ids(editor)).length).toBe(counts.all);
    expect(counts).toMatchObject({
      submitted: 1,
      in_review: 1,
      approved: 1,
      out: 2,
      withdrawn: 1,
      spiked: 1,
    });
  });

  it('filters by person, language, source and words, whatever signs they hold', async () => {
    const source = await db().source.create({ data: { name: 'Northern Alliance' } });
    const { id } = await makeStory({
      headline: '100% of lanterns_lit \\ tonight',
      language: 'tr',
      sourceId: source.id,
      reviewerId: editor.id,
    });
    expect(await ids(editor, { language: 'tr' })).toEqual([id]);
    expect(await ids(editor, { sourceId: source.id })).toEqual([id]);
    expect(await ids(editor, { sourceId: 'not an id' })).toEqual([]);
    expect(await ids(editor, { mine: true })).toEqual([id]);
    for (const text of ['LANTERNS', '100%', 'lanterns_lit', '\\', 'tonight LANTERNS'])
      expect(await ids(editor, { text })).toEqual([id]);
    expect(await ids(editor, { text: '%%%' })).toEqual([]);
    expect(await ids(editor, { text: 'lanterns nowhere' })).toEqual([]);
    expect(await ids(editor, { text: 'odd \0 \ud800' })).toEqual([]);
    expect((await boardChoices(editor)).sources).toEqual([{ id: source.id, name: 'Northern Alliance' }]);
  });

  it('goes on page by page without a gap or a repeat, stories of the same moment included', async () => {
    const at = new Date('2026-03-01T10:00:00.000Z');
    for (let index = 0; index < 45; index++)
      await makeStory({ authorId: author.id, changedAt: at, language: 'ckb' });
    const first = await boardPage(editor, { language: 'ckb' });
    expect(first.stories).toHaveLength(40);
    const cursor = readCursor(first.next ? cursorText(first.next) : undefined);
    const second = await boardPage(editor, { language: 'ckb' }, cursor);
    expect(second).toMatchObject({ next: null });
    expect(new Set([...first.stories, ...second.stories].map(({ id }) => id)).size).toBe(45);
    expect(readCursor('tomorrow')).toBeNull();
    expect(readCursor(`1.${'-'.repeat(36)}`)).toBeNull();
  });

  it('says what hinders a story', async () => {
    const embargoUntil = new Date('2030-01-01T00:00:00Z');
    const story = await makeStory({ authorId: author.id, language: 'de', embargoUntil });
    await db().rightsRecord.create({ data: { groupId: story.groupId, notice: 'All rights reserved.' } });
    await db().annotation.create({
      data: {
        id: crypto.randomUUID(),
        storyId: story.id,
        kind: 'legal',
        quote: 'bell',
        prefix: '',
        suffix: '',
        blockId: 'b',
        versionCreated: 0,
        authorId: editor.id,
        orphaned: true,
      },
    });
    const { stories } = await boardPage(editor, { language: 'de' });
    expect(stories[0]?.hindrances).toEqual([
      { kind: 'notes', count: 1, orphaned: 1 },
      { kind: 'rights', source: null },
      { kind: 'embargo', until: embargoUntil },
    ]);
  });

  it('counts pictures whose words the gate would miss, suggested ones left out', async () => {
    const { figure } = documentSchema.nodes;
    const pictures = [
      { alt: 'A lamp.', credit: 'Ada Quill' },
      { alt: ' ', credit: 'Ada Quill' },
      { alt: '', credit: '' },
    ];
    const plain = buildDocument({ headline: 'Lamps', blocks: [{ type: 'paragraph', text: 'Lit.' }] });
    const document = plain.copy(
      plain.content.append(Fragment.from(pictures.map((words) => figure.create(words)))),
    );
    const state = EditorState.create({ doc: document });
    const one = figure.create({ alt: '', credit: '' });
    const suggested = suggestTransaction(state, state.tr.insert(document.content.size, one), {
      ...{ by: editor.id, at: new Date().toISOString() },
    }).doc;
    for (const [language, doc] of [
      ['fa', document],
      ['fr', suggested],
    ] as const) {
      await makeStory({ authorId: author.id, language, document: doc.toJSON() });
      const { stories } = await boardPage(editor, { language });
      expect(stories[0]?.hindrances).toEqual([{ kind: 'pictures', count: 2 }]);
    }
  });

  it('finds stories for the palette', async () => {
    const { id } = await makeStory({ authorId: author.id, headline: 'The Quagga Letters' });
    expect((await searchStories(editor, 'quagga')).map((story) => story.id)).toEqual([id]);
    expect(await searchStories(stranger, 'quagga')).toEqual([]);
  });
});

describe('what waits for you', () => {
  const reasons = async (actor: PersonActor, storyId: string) =>
    (await waitingForYou(actor)).waiting
      .filter(({ story }) => story.id === storyId)
      .map(({ reason }) => reason);

  it('is nothing that the person may not see any more', async () => {
    const former = await makeActor('reporter');
    const { id } = await makeStory({ authorId: author.id, state: 'in_review', reviewerId: former.id });
    const anchor = { quote: 'bell', prefix: '', suffix: '', blockId: 'x', versionCreated: 0, orphaned: true };
    const note = { id: crypto.randomUUID(), storyId: id, kind: 'legal', authorId: former.id } as const;
    await db().annotation.create({ data: { ...note, ...anchor } });
    expect(await reasons(former, id)).toEqual([]);
    expect(await reasons(author, id)).toEqual(['orphaned_note']);
  });

  it('is told by where a story stands, and who you are', async () => {
    const other = await makeActor('editor');
    const submitted = await makeStory({ authorId: author.id, state: 'submitted' });
    const own = await makeStory({ authorId: editor.id, state: 'submitted' });
    const reviewed = await makeStory({ authorId: author.id, state: 'in_review', reviewerId: editor.id });
    const back = await makeStory({ authorId: author.id, state: 'changes_requested' });
    const ready = await makeStory({ authorId: author.id, state: 'approved', approvedById: editor.id });
    expect(await reasons(editor, submitted.id)).toEqual(['review']);
    expect(await reasons(author, submitted.id)).toEqual([]);
    expect(await reasons(editor, own.id)).toEqual([]);
    expect(await reasons(editor, reviewed.id)).toEqual(['in_your_review']);
    expect(await reasons(other, reviewed.id)).toEqual([]);
    expect(await reasons(author, back.id)).toEqual(['changes_requested']);
    expect(await reasons(editor, ready.id)).toEqual(['publish']);
  });

  it('includes what others suggest, while the person may decide', async () => {
    const text = 'The bell was cast twice.';
    const { id } = await makeStory({
      ...{ authorId: author.id, reviewerId: editor.id },
      document: buildDocument({ headline: 'The bell', blocks: [{ type: 'paragraph', text }] }).toJSON(),
    });
    await suggestWords(author, id, 'twice', 'three times');
    expect(await reasons(author, id)).toEqual([]);
    await suggestWords(editor, id, 'cast', 'poured');
    await suggestWords(editor, id, 'The bell was', 'It was');
    const { waiting } = await waitingForYou(author);
    expect(waiting.find(({ story }) => story.id === id)).toMatchObject({ reason: 'suggestions', count: 2 });
    expect(await reasons(editor, id)).toEqual(['suggestions']);
    await db().story.update({ where: { id }, data: { state: 'in_review' } });
    expect(await reasons(author, id)).toEqual([]);
    expect(await reasons(editor, id)).toEqual(['suggestions']);
  });

  it('includes explainers for those who may approve them, from when the author has let go of the story', async () => {
    const [writer, other, admin] = [
      await makeActor('editor', { name: 'Sam' }),
      await makeActor('editor'),
      await makeActor('admin'),
    ];
    const { id } = await makeStory({ authorId: author.id });
    const anchor = { quote: 'bell', prefix: '', suffix: '', blockId: 'x', versionCreated: 0 };
    const text = { explainer: 'It rings when the night boat sails.', explainerById: writer.id };
    const note = { id: crypto.randomUUID(), storyId: id, kind: 'explainer', authorId: author.id } as const;
    await db().annotation.create({ data: { ...note, ...anchor, ...text } });
    const who = [other, admin, writer, author, stranger];
    const told = async () => (await Promise.all(who.map((actor) => reasons(actor, id)))).map(String);
    expect(await told()).toEqual(['', '', '', '', '']);
    await db().story.update({ where: { id }, data: { state: 'in_review', reviewerId: other.id } });
    expect(await told()).toEqual(['unapproved_explainer', 'unapproved_explainer', '', '', '']);
    const { waiting } = await waitingForYou(other);
    expect(waiting.find(({ story }) => story.id === id)).toMatchObject({
      ...{ count: 1, note: { id: note.id, by: 'Sam' } },
    });
    const change = (data: object) => db().annotation.update({ where: { id: note.id }, data });
    await change({ authorId: other.id });
    expect(await told()).toEqual(['in_your_review', 'unapproved_explainer', '', '', '']);
    await db().newsroom.update({ where: { id: 1 }, data: { fourEyes: false } });
    const everyEditor = ['unapproved_explainer', 'unapproved_explainer', 'unapproved_explainer', '', ''];
    expect(await told()).toEqual(everyEditor);
    const done = [{ explainerHash: 'approved' }, { resolvedAt: new Date() }, { orphaned: true }];
    for (const data of done) {
      await change(data);
      expect(await reasons(admin, id)).toEqual([]);
      await change({ explainerHash: null, resolvedAt: null, orphaned: false });
    }
    await db().story.update({ where: { id }, data: { state: 'spiked', stateBefore: 'in_review' } });
    expect(await reasons(admin, id)).toEqual([]);
    await db().newsroom.update({ where: { id: 1 }, data: { fourEyes: true } });
  });

  it('includes open translations in your languages, and those given to you', async () => {
    const story = await makeStory({ authorId: author.id });
    await requestLanguages(editor, { storyId: story.id, languages: ['ar'] });
    expect(await reasons(stranger, story.id)).toEqual(['open_translation']);
    await db().translationRequest.updateMany({
      where: { groupId: story.groupId },
      data: { assigneeId: stranger.id },
    });
    expect(await reasons(stranger, story.id)).toEqual(['assigned_translation']);
  });

  it('counts imports for those who may review them', async () => {
    expect((await waitingForYou(author)).imports).toBe(0);
    expect((await waitingForYou(editor)).imports).toBe(
      await db().import.count({ where: { state: 'review' } }),
    );
  });
});
