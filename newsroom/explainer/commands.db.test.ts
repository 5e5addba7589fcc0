import { beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { reopenThread, resolveThread } from '#newsroom/annotation/commands.ts';
import { explainerHash } from '#newsroom/annotation/explainer-approval.ts';
import type { ExplainerText } from '#newsroom/annotation/explainer-text.ts';
import { listThreads } from '#newsroom/annotation/queries.ts';
import type { NewAnnotation } from '#newsroom/annotation/schema.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { db } from '#newsroom/db/client.ts';
import { schemaVersion } from '#newsroom/document/schema.ts';
import { makeActor } from '#testing/factories.ts';
import { makeNewsroom } from '#testing/newsroom.ts';
import { makeStory } from '#testing/stories.ts';
import { approveExplainer, writeExplainer } from './commands.ts';
import { keepExplainer } from './keep-explainer.ts';
import { entriesForStory } from './library-queries.ts';

beforeAll(() => makeNewsroom());

const plain = (body: string): ExplainerText => ({ body, rich: null });
const anyHash = '0'.repeat(64);

/** An explainer on the first words of the headline, in a story of its own. */
async function begun(by: PersonActor, authorId = by.id, thread: Partial<NewAnnotation> = {}) {
  const { id: storyId } = await makeStory({ authorId });
  return { storyId, annotationId: await begin(by, storyId, thread) };
}

async function begin(by: PersonActor, storyId: string, thread: Partial<NewAnnotation> = {}): Promise<string> {
  const { version } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const id = crypto.randomUUID();
  const step = { stepType: 'addMark', mark: { type: 'annotation', attrs: { id } }, from: 1, to: 6 };
  const parcel = { version, schemaVersion, clientId: 'explainer-tab', steps: [step] };
  const explainer = plain('A boat that goes and comes back.');
  const annotations: NewAnnotation[] = [{ id, kind: 'explainer', body: '', explainer, ...thread }];
  await applySteps(by, { storyId, ...parcel, annotations });
  return id;
}

/** What `begin` explains. */
const quote = 'Ferry';

async function read(actor: PersonActor, storyId: string) {
  const [thread] = await listThreads(actor, storyId);
  if (!thread?.explainer) throw new Error('There is no explainer.');
  return { ...thread, explainer: thread.explainer };
}

/** Writes what somebody made of the text as it is now. */
async function write(by: PersonActor, annotationId: string, text: ExplainerText) {
  const { explainer: body, explainerRich: rich } = await db().annotation.findUniqueOrThrow({
    where: { id: annotationId },
  });
  return writeExplainer(by, { annotationId, hash: explainerHash({ body, rich }), ...text });
}

it('is written without a message, and approved in these words by an editor who did not write it', async () => {
  const [editor, other] = [await makeActor('editor'), await makeActor('editor', { name: 'Sam' })];
  const { storyId, annotationId } = await begun(editor);
  const { explainer, messages, ...thread } = await read(editor, storyId);
  expect({ messages, quote: thread.quote }).toEqual({ messages: [], quote });
  expect(explainer).toMatchObject({ approved: false, mayWrite: true, mayApprove: false });
  const { hash } = explainer;
  await expect(approveExplainer(editor, { annotationId, hash, quote })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const wrong = { annotationId, hash: anyHash, quote };
  expect(await approveExplainer(other, wrong)).toEqual({ ok: false, reason: 'text_changed' });
  const onOtherWords = { annotationId, hash, quote: 'strike' };
  expect(await approveExplainer(other, onOtherWords)).toEqual({ ok: false, reason: 'text_changed' });
  expect(await approveExplainer(other, { annotationId, hash, quote })).toEqual({ ok: true });
  expect(await approveExplainer(other, { annotationId, hash, quote })).toEqual({ ok: false, reason: 'done' });
  expect((await read(editor, storyId)).explainer).toMatchObject({
    approved: true,
    approvedBy: { name: 'Sam' },
  });
  const rows = await db().auditEntry.findMany({
    where: { subjectId: storyId, action: { startsWith: 'explainer.' } },
  });
  expect(rows).toMatchObject([
    { action: 'explainer.approve', actorId: other.id, detail: { annotationId, hash } },
  ]);
});

it('is no longer approved once its words or looks are others, and again nobody approves what they wrote', async () => {
  const [editor, other] = [await makeActor('editor'), await makeActor('editor')];
  const { storyId, annotationId } = await begun(editor);
  await approveExplainer(other, { annotationId, hash: (await read(other, storyId)).explainer.hash, quote });
  await write(editor, annotationId, plain('\nA boat that goes and comes back. \n'));
  expect((await read(other, storyId)).explainer.approved).toBe(true);
  const content = [{ type: 'text', text: 'A boat that goes and comes back.', marks: [{ type: 'em' }] }];
  const rich = { type: 'doc', content: [{ type: 'paragraph', content }] };
  await write(other, annotationId, { body: '', rich });
  const now = await read(other, storyId);
  expect(now.explainer).toMatchObject({
    ...{ approved: false, approvedBy: null, approvedAt: null, mayApprove: false, rich },
    writtenBy: { id: other.id },
  });
  // Nor what they began: two who write it in turn would approve their own.
  expect((await read(editor, storyId)).explainer.mayApprove).toBe(false);
  expect((await read(await makeActor('editor'), storyId)).explainer.mayApprove).toBe(true);
  await db().newsroom.update({ where: { id: 1 }, data: { fourEyes: false } });
  try {
    expect(await approveExplainer(other, { annotationId, hash: now.explainer.hash, quote })).toEqual({
      ok: true,
    });
  } finally {
    await db().newsroom.update({ where: { id: 1 }, data: { fourEyes: true } });
  }
});

it('is written by those who see the story; changed by who began it, and by who may suggest', async () => {
  const [author, colleague, editor] = [
    await makeActor('reporter'),
    await makeActor('reporter', { languages: ['kmr'] }),
    await makeActor('editor'),
  ];
  const own = await begun(colleague, author.id).catch((error: unknown) => error);
  expect(own).toMatchObject({ code: 'not_found' });
  const { storyId, annotationId } = await begun(author);
  const change = { annotationId, hash: anyHash, ...plain('A boat.') };
  await expect(writeExplainer(colleague, change)).rejects.toMatchObject({ code: 'not_found' });
  const { groupId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  await db().translationRequest.create({ data: { groupId, language: 'kmr', requestedById: editor.id } });
  await expect(writeExplainer(colleague, change)).rejects.toMatchObject({ code: 'forbidden' });
  // Who may only annotate begins explainers of their own, and changes those.
  const theirs = await begin(colleague, storyId);
  await write(colleague, theirs, plain('A night boat.'));
  const mayWrite = (await listThreads(colleague, storyId)).map(({ id, explainer }) => [
    id,
    explainer?.mayWrite,
  ]);
  expect(new Map(mayWrite as [string, boolean][])).toEqual(
    new Map([
      [annotationId, false],
      [theirs, true],
    ]),
  );
  await write(author, annotationId, plain('A boat.'));
  await write(editor, annotationId, plain('A boat of ours.'));
  const { hash } = (await read(author, storyId)).explainer;
  await expect(approveExplainer(author, { annotationId, hash, quote })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect((await read(author, storyId)).explainer).toMatchObject({
    body: 'A boat of ours.',
    mayApprove: false,
  });
});

it('that was left out comes back approved only where an editor who did not write it brings it back', async () => {
  const [author, editor] = [await makeActor('reporter'), await makeActor('editor')];
  const { storyId, annotationId } = await begun(author);
  const { hash } = (await read(editor, storyId)).explainer;
  await approveExplainer(editor, { annotationId, hash, quote });
  const broughtBackBy = async (actor: PersonActor) => {
    await resolveThread(editor, { annotationId });
    await reopenThread(actor, annotationId);
    return (await read(editor, storyId)).explainer.approved;
  };
  expect([await broughtBackBy(editor), await broughtBackBy(author)]).toEqual([true, false]);
});

it('is not written over what somebody else has made of it since it was read', async () => {
  const [editor, other] = [await makeActor('editor'), await makeActor('editor')];
  const { storyId, annotationId } = await begun(editor);
  const { hash } = (await read(other, storyId)).explainer;
  expect(await writeExplainer(editor, { annotationId, hash, ...plain('A boat of two masts.') })).toEqual({
    ok: true,
  });
  const late = { annotationId, hash, ...plain('A boat with a bell.') };
  expect(await writeExplainer(other, late)).toEqual({ ok: false, reason: 'text_changed' });
  const now = (await read(other, storyId)).explainer;
  expect(now).toMatchObject({ body: 'A boat of two masts.', writtenBy: { id: editor.id } });
  expect(await writeExplainer(other, { ...late, hash: now.hash })).toEqual({ ok: true });
  // The same text twice is no other.
  expect(await writeExplainer(other, { ...late, hash: now.hash })).toEqual({ ok: true });
});

it('is an explainer: other notes have no words for readers, and leaving it out is resolving it', async () => {
  const editor = await makeActor('editor');
  const { storyId, annotationId } = await begun(editor, editor.id, {
    ...{ kind: 'comment', body: 'Which?', explainer: undefined },
  });
  expect(await listThreads(editor, storyId)).toMatchObject([{ explainer: null }]);
  const change = { annotationId, hash: anyHash, ...plain('A boat.') };
  await expect(writeExplainer(editor, change)).rejects.toMatchObject({ code: 'invalid' });
  const explained = await begun(editor);
  expect(await resolveThread(editor, { annotationId: explained.annotationId })).toEqual({ ok: true });
});

it('is kept in the library once it is approved, for its words, and only where these are not explained', async () => {
  const [editor, other] = [await makeActor('editor'), await makeActor('editor')];
  const { storyId, annotationId } = await begun(editor);
  const keep = () => keepExplainer(other, { annotationId });
  const approve = async () => {
    const { hash } = (await read(other, storyId)).explainer;
    await approveExplainer(other, { annotationId, hash, quote });
  };
  expect(await keep()).toEqual({ ok: false, reason: 'not_approved' });
  await approve();
  expect(await keep()).toEqual({ ok: true });
  const kept = { words: ['Ferry'], body: 'A boat that goes and comes back.' };
  expect(await entriesForStory(editor, storyId)).toMatchObject([kept]);
  expect(await keep()).toEqual({ ok: false, reason: 'kept' });
  await write(editor, annotationId, plain('A boat.'));
  await approve();
  expect(await keep()).toEqual({ ok: false, reason: 'other_text' });
  const reporter = await makeActor('reporter');
  await expect(keepExplainer(reporter, { annotationId })).rejects.toMatchObject({ code: 'forbidden' });
});
