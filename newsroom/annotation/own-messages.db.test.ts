import { expect, it } from 'vitest';
import { waitingForYou } from '#newsroom/board/waiting-for-you.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { db } from '../db/client.ts';
import { replyToThread, resolveThread } from './commands.ts';
import { noteSchema } from './note-schema.ts';
import { changeMessage, takeBackMessage } from './own-messages.ts';
import { listThreads } from './queries.ts';

const { nodes } = noteSchema;

/** A thread in which the editor has said something, and who else may look. */
async function said() {
  const [author, editor] = [await makeActor('reporter'), await makeActor('editor')];
  const { id: storyId } = await makeStory({ authorId: author.id });
  const { id: annotationId } = await db().annotation.create({
    data: {
      ...{ id: crypto.randomUUID(), storyId, kind: 'comment', authorId: editor.id },
      ...{ quote: 'bell', prefix: '', suffix: '', blockId: 'b', versionCreated: 0 },
    },
  });
  const { id: messageId } = await replyToThread(editor, { annotationId, body: 'Once, I think.' });
  const messages = async (actor = editor) => (await listThreads(actor, storyId))[0]?.messages ?? [];
  return { author, editor, storyId, annotationId, messageId, messages };
}

const mentioning = (words: string, person: { id: string }) =>
  nodes.doc
    .create(null, [
      nodes.paragraph.create(null, [
        noteSchema.text(words),
        nodes.mention.create({ personId: person.id, name: '' }),
      ]),
    ])
    .toJSON() as Record<string, unknown>;

it('one changes what one said: everybody sees that, and whoever is mentioned now hears of it', async () => {
  const { author, editor, storyId, messageId, messages } = await said();
  const now = new Date('2026-11-20T08:00:00Z');
  expect(await messages()).toMatchObject([{ editedAt: null, mayChange: true }]);
  expect(await messages(author)).toMatchObject([{ mayChange: false }]);
  const rich = mentioning('Twice, as you said, ', author);
  const change = () => changeMessage(editor, { messageId, body: 'Twice', rich }, now);
  expect(await change()).toEqual({ ok: true });
  const reason = async () => (await waitingForYou(author)).waiting.map((waiting) => waiting.reason);
  expect(await reason()).toEqual(['mentioned']);
  await db().annotationMention.updateMany({ where: { messageId }, data: { seenAt: now } });
  await change();
  expect(await reason()).toEqual([]);
  const [message] = await messages(author);
  expect(message).toMatchObject({ body: `Twice, as you said, @${author.name}`, notReached: [] });
  expect(message?.editedAt).toBe(now.toISOString());
  await changeMessage(editor, { messageId, body: 'Never mind.' }, now);
  expect(await db().annotationMention.count({ where: { messageId } })).toBe(0);
  expect(await messages()).toMatchObject([{ body: 'Never mind.', rich: null }]);
  const audited = await db().auditEntry.findMany({
    where: { subjectId: storyId, action: 'annotation.change_message' },
  });
  expect(audited).toHaveLength(3);
});

it('one takes back what one said, but not all that a note says, and not once it is resolved', async () => {
  const { author, editor, annotationId, messageId, messages } = await said();
  expect(await takeBackMessage(editor, messageId)).toEqual({ ok: false, reason: 'only_message' });
  const { id: answer } = await replyToThread(author, { annotationId, body: 'Twice.' });
  expect(await takeBackMessage(editor, messageId)).toEqual({ ok: true });
  expect(await messages()).toMatchObject([{ body: 'Twice.' }]);
  await expect(takeBackMessage(editor, messageId)).rejects.toMatchObject({ code: 'not_found' });
  await replyToThread(editor, { annotationId, body: 'Good.' });
  await resolveThread(editor, { annotationId });
  const resolved = { ok: false, reason: 'resolved' };
  expect(await changeMessage(author, { messageId: answer, body: 'Once.' })).toEqual(resolved);
  expect(await takeBackMessage(author, answer)).toEqual(resolved);
  expect((await messages(author)).map(({ mayChange }) => mayChange)).toEqual([false, false]);
});

it('nobody changes what somebody else said, and to strangers it does not exist', async () => {
  const { author, messageId, messages } = await said();
  const stranger = await makeActor('reporter');
  for (const [actor, code] of [
    [author, 'forbidden'],
    [await makeActor('admin'), 'forbidden'],
    [stranger, 'not_found'],
  ] as const) {
    await expect(changeMessage(actor, { messageId, body: 'Mine.' })).rejects.toMatchObject({ code });
    await expect(takeBackMessage(actor, messageId)).rejects.toMatchObject({ code });
  }
  expect(await messages()).toMatchObject([{ body: 'Once, I think.' }]);
});
