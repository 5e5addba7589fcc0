import { describe, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { waitingForYou } from '#newsroom/board/waiting-for-you.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { db } from '../db/client.ts';
import type { AnnotationKind } from '../db/generated/enums.ts';
import { countBlocking, openBlocking } from '../story/blocking-notes.ts';
import { assignThread, reopenThread, replyToThread, resolveThread, seeThread } from './commands.ts';
import { listThreads, peopleForNotes } from './queries.ts';

async function thread(authorId: string, kind: AnnotationKind = 'comment', storyAuthorId = authorId) {
  const story = await makeStory({ authorId: storyAuthorId });
  const row = await db().annotation.create({
    data: {
      id: crypto.randomUUID(),
      storyId: story.id,
      ...{ kind, quote: 'bell', prefix: '', suffix: '', blockId: 'b', versionCreated: 0, authorId },
    },
  });
  return { storyId: story.id, annotationId: row.id };
}

const audited = (storyId: string) =>
  db().auditEntry.findMany({ where: { subjectId: storyId, action: { startsWith: 'annotation.' } } });

const countOrphanedBlocking = (tx: ReturnType<typeof db>, storyId: string) =>
  tx.annotation.count({ where: { storyId, ...openBlocking, orphaned: true } });

describe('a thread', () => {
  it('is answered, resolved and reopened, each with an audit row', async () => {
    const [reporter, editor] = [await makeActor('reporter'), await makeActor('editor', { name: 'Deniz' })];
    const { storyId, annotationId } = await thread(reporter.id, 'fact_check');
    await replyToThread(editor, { annotationId, body: 'I checked.' });
    const outcome = 'confirmed';
    expect(await resolveThread(editor, { annotationId, outcome })).toEqual({ ok: true });
    expect(await resolveThread(editor, { annotationId, outcome })).toEqual({ ok: false, reason: 'done' });
    expect(await listThreads(reporter, storyId)).toMatchObject([
      {
        resolvedBy: 'Deniz',
        mayResolve: false,
        messages: [{ body: 'I checked.', author: { name: 'Deniz' } }],
      },
    ]);
    expect(await reopenThread(editor, annotationId)).toEqual({ ok: true });
    expect(await reopenThread(editor, annotationId)).toEqual({ ok: false, reason: 'done' });
    const actions = (await audited(storyId)).map(({ action }) => action);
    expect(actions).toEqual(['annotation.reply', 'annotation.resolve', 'annotation.reopen']);
  });

  it('that blocks publication is resolved by editors alone; a comment by its author too', async () => {
    const reporter = await makeActor('reporter');
    for (const kind of ['fact_check', 'legal'] as const) {
      const { annotationId } = await thread(reporter.id, kind);
      await expect(resolveThread(reporter, { annotationId })).rejects.toMatchObject({ code: 'forbidden' });
    }
    const own = await thread(reporter.id);
    expect(await resolveThread(reporter, { annotationId: own.annotationId })).toEqual({ ok: true });
    const editor = await makeActor('editor');
    const theirs = await thread(editor.id, 'comment', reporter.id);
    await expect(resolveThread(reporter, { annotationId: theirs.annotationId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('of a story that one may not see does not exist', async () => {
    const [author, stranger] = [await makeActor('reporter'), await makeActor('reporter')];
    const { storyId, annotationId } = await thread(author.id);
    await expect(replyToThread(stranger, { annotationId, body: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(resolveThread(stranger, { annotationId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(listThreads(stranger, storyId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(resolveThread(author, { annotationId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await audited(storyId)).toEqual([]);
  });
});

it('counts what keeps a story from going out', async () => {
  const editor = await makeActor('editor');
  const { storyId, annotationId } = await thread(editor.id, 'legal');
  expect(await countBlocking(db(), storyId)).toBe(1);
  expect(await countOrphanedBlocking(db(), storyId)).toBe(0);
  await db().annotation.update({ where: { id: annotationId }, data: { orphaned: true } });
  expect(await countBlocking(db(), storyId)).toBe(1);
  expect(await countOrphanedBlocking(db(), storyId)).toBe(1);
  await resolveThread(editor, { annotationId });
  expect(await countBlocking(db(), storyId)).toBe(0);
  expect(await countBlocking(db(), (await thread(editor.id)).storyId)).toBe(0);
});

describe('a note that is for somebody', () => {
  const rich = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
  const mention = (personId: string, name = 'x') => ({ type: 'mention', attrs: { personId, name } });
  const waiting = async (actor: PersonActor, storyId: string, now?: Date) =>
    (await waitingForYou(actor, now)).waiting.find(({ story }) => story.id === storyId) ?? null;

  it('waits for them until it is resolved, and says when it is overdue', async () => {
    const [author, editor] = [await makeActor('reporter'), await makeActor('editor')];
    const { storyId, annotationId } = await thread(editor.id, 'comment', author.id);
    const dueAt = '2031-05-04T10:00:00.000Z';
    await assignThread(editor, { annotationId, assigneeId: author.id, dueAt });
    expect((await listThreads(author, storyId))[0]).toMatchObject({ assignee: { id: author.id }, dueAt });
    expect(await waiting(author, storyId)).toMatchObject({
      reason: 'assigned_note',
      note: { id: annotationId, by: editor.name },
    });
    expect(await waiting(author, storyId, new Date(dueAt))).toMatchObject({ reason: 'overdue_note' });
    await resolveThread(editor, { annotationId });
    expect(await waiting(author, storyId)).toBeNull();
    expect((await audited(storyId)).map(({ action }) => action)).toContain('annotation.assign');
  });

  it('is given to nobody who may not see the story', async () => {
    const [author, stranger] = [await makeActor('reporter'), await makeActor('reporter')];
    const { storyId, annotationId } = await thread(author.id);
    const assignment = { annotationId, assigneeId: stranger.id, dueAt: null };
    await expect(assignThread(author, assignment)).rejects.toMatchObject({ code: 'invalid' });
    await expect(assignThread(stranger, assignment)).rejects.toMatchObject({ code: 'not_found' });
    const people = await peopleForNotes(author, storyId);
    expect(people.map(({ id }) => id)).toContain(author.id);
    expect(people.map(({ id }) => id)).not.toContain(stranger.id);
    await expect(peopleForNotes(stranger, storyId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says so when they can’t see the story any more', async () => {
    const [author, editor] = [await makeActor('reporter'), await makeActor('editor')];
    const { storyId, annotationId } = await thread(author.id);
    await assignThread(author, { annotationId, assigneeId: editor.id, dueAt: null });
    const assignee = async () => (await listThreads(author, storyId))[0]?.assignee;
    expect(await assignee()).toEqual({ id: editor.id, name: editor.name });
    await db().person.update({ where: { id: editor.id }, data: { disabledAt: new Date() } });
    expect(await assignee()).toEqual({ id: editor.id, name: editor.name, isGone: true });
  });

  it('tells those whom it mentions until they have opened it, and says whom it did not reach', async () => {
    const [author, editor] = [await makeActor('reporter'), await makeActor('editor', { name: 'Deniz' })];
    const stranger = await makeActor('reporter', { name: 'Sena Toros' });
    const { storyId, annotationId } = await thread(author.id);
    const words = { type: 'text', text: 'Look, ', marks: [{ type: 'strong' }] };
    const said = rich(words, mention(editor.id, 'The Chief'), mention(stranger.id));
    await replyToThread(author, { annotationId, body: 'anything', rich: said });
    const [seen] = await listThreads(editor, storyId);
    expect(seen).toMatchObject({ unseen: true, messages: [{ notReached: ['Sena Toros'] }] });
    expect(seen?.messages[0]?.body).toBe('Look, @Deniz@Sena Toros');
    expect(JSON.stringify(seen?.messages[0]?.rich)).not.toContain('The Chief');
    expect((await listThreads(author, storyId))[0]?.unseen).toBe(false);
    expect(await waiting(editor, storyId)).toMatchObject({ reason: 'mentioned', note: { by: author.name } });
    expect(await waiting(stranger, storyId)).toBeNull();
    await expect(seeThread(stranger, annotationId)).rejects.toMatchObject({ code: 'not_found' });
    await seeThread(editor, annotationId);
    expect(await waiting(editor, storyId)).toBeNull();
    const nobody = rich(mention(crypto.randomUUID()));
    await expect(replyToThread(author, { annotationId, body: 'x', rich: nobody })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('of a fact-check is resolved with what came of it, and with nothing else', async () => {
    const editor = await makeActor('editor');
    const { storyId, annotationId } = await thread(editor.id, 'fact_check');
    await expect(resolveThread(editor, { annotationId })).rejects.toMatchObject({ code: 'invalid' });
    const sourceLinks = [{ address: 'https://harbour.example/log', title: 'Log of the harbour' }];
    const found = { outcome: 'corrected', outcomeNote: 'Nine, not eight.', sourceLinks } as const;
    await resolveThread(editor, { annotationId, ...found, sourceLinks });
    expect((await listThreads(editor, storyId))[0]).toMatchObject(found);
    await reopenThread(editor, annotationId);
    expect((await listThreads(editor, storyId))[0]).toMatchObject({ ...found, outcome: null });
    const other = await thread(editor.id);
    const wrong = { annotationId: other.annotationId, outcome: 'confirmed' } as const;
    await expect(resolveThread(editor, wrong)).rejects.toMatchObject({ code: 'invalid' });
  });
});
