import { describe, expect, it } from 'vitest';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { db } from '../db/client.ts';
import type { AnnotationKind } from '../db/generated/enums.ts';
import { countBlocking, openBlocking } from '../story/blocking-notes.ts';
import { reopenThread, replyToThread, resolveThread } from './commands.ts';
import { listThreads } from './queries.ts';

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
    expect(await resolveThread(editor, annotationId)).toEqual({ ok: true });
    expect(await resolveThread(editor, annotationId)).toEqual({ ok: false, reason: 'done' });
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
      await expect(resolveThread(reporter, annotationId)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const own = await thread(reporter.id);
    expect(await resolveThread(reporter, own.annotationId)).toEqual({ ok: true });
    const editor = await makeActor('editor');
    const theirs = await thread(editor.id, 'comment', reporter.id);
    await expect(resolveThread(reporter, theirs.annotationId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of a story that one may not see does not exist', async () => {
    const [author, stranger] = [await makeActor('reporter'), await makeActor('reporter')];
    const { storyId, annotationId } = await thread(author.id);
    await expect(replyToThread(stranger, { annotationId, body: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(resolveThread(stranger, annotationId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(listThreads(stranger, storyId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(resolveThread(author, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' });
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
  await resolveThread(editor, annotationId);
  expect(await countBlocking(db(), storyId)).toBe(0);
  expect(await countBlocking(db(), (await thread(editor.id)).storyId)).toBe(0);
});
