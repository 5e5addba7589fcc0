import fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import { beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { resolveThread } from '#newsroom/annotation/commands.ts';
import { explainerAnchors } from '#newsroom/annotation/explainer-approval.ts';
import { listThreads } from '#newsroom/annotation/queries.ts';
import { type AnnotationKind, annotationKinds } from '#newsroom/annotation/schema.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { hindrances } from '#newsroom/board/hindrances.ts';
import { waitingExplainers } from '#newsroom/board/waiting-explainers.ts';
import { db } from '#newsroom/db/client.ts';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema, schemaVersion } from '#newsroom/document/schema.ts';
import { approveExplainer, writeExplainer } from '#newsroom/explainer/commands.ts';
import { approve, startReview, submit } from '#newsroom/story/commands.ts';
import { getStoryForDesk } from '#newsroom/story/queries.ts';
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

const marks = documentSchema.marks;

async function change(
  storyId: string,
  by: PersonActor,
  edit: (tr: Transform) => void,
  annotations: object[] = [],
) {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const tr = new Transform(parseDocument(story.document));
  edit(tr);
  const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>);
  const parcel = { version: story.version, schemaVersion, clientId: 'explainer-tab', steps };
  const answer = await applySteps(by, { storyId, ...parcel, annotations: annotations as never });
  expect(answer.ok).toBe(true);
}

/** A thread on characters of the text, wherever they are; the id that it got. */
async function begin(storyId: string, kind: AnnotationKind, [from, to]: [number, number]): Promise<string> {
  const id = crypto.randomUUID();
  const explainer = { body: `What readers get of ${id}`, rich: null };
  const said = kind === 'explainer' ? { body: '', explainer } : { body: `For the desk: ${id}` };
  await change(storyId, author, (tr) => tr.addMark(from, to, marks.annotation.create({ id })), [
    { id, kind, ...said },
  ]);
  return id;
}

const hashOf = async (storyId: string, id: string) =>
  (await listThreads(editor, storyId)).find((thread) => thread.id === id)?.explainer?.hash ?? '';

async function approveIt(storyId: string, annotationId: string) {
  const { document } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const quote = explainerAnchors(document, [annotationId]).get(annotationId)?.quote ?? '';
  return approveExplainer(editor, { annotationId, hash: await hashOf(storyId, annotationId), quote });
}

let made = 0;
const story = () => {
  made += 1;
  return makeStory({ authorId: author.id, sectionSlug: 'world', headline: `Ferry number ${made} sails` });
};

async function send(storyId: string, mode: 'first' | 'update' = 'first') {
  const { contentHash, state } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  if (state === 'draft') {
    await submit(author, storyId);
    await startReview(editor, storyId);
    await approve(editor, { storyId, contentHash });
  }
  return publish(editor, { storyId, contentHash, mode, note: '' });
}

const shown = async (storyId: string) =>
  (await db().publicStory.findUniqueOrThrow({ where: { storyId }, include: { publication: true } }))
    .publication;

const obstacles = async (storyId: string) =>
  (await publishObstacles(db(), await db().story.findUniqueOrThrow({ where: { id: storyId } }))).filter(
    ({ kind }) => kind.endsWith('explainers'),
  );

it('holds a story back until each of its explainers is approved or left out, and stands on words', async () => {
  const { id, ...piece } = await story();
  const first = await begin(id, 'explainer', [1, 6]);
  const second = await begin(id, 'explainer', [7, 13]);
  expect(await obstacles(id)).toEqual([{ kind: 'unapproved_explainers', count: 2 }]);
  await approveIt(id, first);
  await change(id, editor, (tr) => tr.delete(1, 6));
  expect(await obstacles(id)).toEqual([
    { kind: 'unapproved_explainers', count: 1 },
    { kind: 'orphaned_explainers', count: 1 },
  ]);
  const [[, signs] = []] = [...(await hindrances(db(), [{ id, ...piece }], new Date()))];
  expect(signs).toEqual([{ kind: 'explainers', count: 2 }]);
  expect(await send(id)).toMatchObject({ ok: false, reason: 'obstacles' });
  for (const annotationId of [first, second]) await resolveThread(editor, { annotationId });
  expect(await obstacles(id)).toEqual([]);
  expect(await send(id)).toMatchObject({ ok: true });
  expect(await shown(id)).toMatchObject({ explainers: [] });
});

it('asks on the board for the approval again when the words under an explainer were changed, until they are back', async () => {
  const { id, ...piece } = await story();
  const [first, second] = [await begin(id, 'explainer', [1, 6]), await begin(id, 'explainer', [7, 13])];
  await submit(author, id);
  for (const explainer of [first, second]) await approveIt(id, explainer);
  const asked = async () => {
    const waiting = (await waitingExplainers(editor, 12)).filter(({ storyId }) => storyId === id);
    const [[, signs] = []] = [...(await hindrances(db(), [{ id, ...piece }], new Date()))];
    return [waiting.map(({ reason, count, ...note }) => [reason, count, note.id]), signs];
  };
  expect(await asked()).toEqual([[], []]);
  const put = (word: string, annotationId: string, [from, to]: [number, number]) =>
    change(id, editor, (tr) =>
      tr.replaceWith(from, to, documentSchema.text(word, [marks.annotation.create({ id: annotationId })])),
    );
  await put('Barge', first, [1, 6]);
  expect(await asked()).toEqual([[['outdated_explainer', 1, first]], [{ kind: 'explainers', count: 1 }]]);
  expect(await obstacles(id)).toEqual([{ kind: 'unapproved_explainers', count: 1 }]);
  const mark = marks.annotation.create({ id: second });
  await change(id, editor, (tr) => tr.removeMark(7, 13, mark).addMark(14, 20, mark));
  expect((await asked())[1]).toEqual([{ kind: 'explainers', count: 2 }]);
  await approveIt(id, second);
  await put('Ferry', first, [1, 6]);
  expect(await asked()).toEqual([[], []]);
});

it('does not take words that are only suggested for words', async () => {
  const { id } = await story();
  const insertion = marks.insertion.create({ id: 's', by: editor.id, at: new Date().toISOString() });
  const annotationId = crypto.randomUUID();
  const suggested = documentSchema.text('Night ', [insertion, marks.annotation.create({ id: annotationId })]);
  const explainer = { body: 'It sails by night.', rich: null };
  await change(id, editor, (tr) => tr.insert(1, suggested), [
    { id: annotationId, kind: 'explainer', body: '', explainer },
  ]);
  expect(await obstacles(id)).toEqual([{ kind: 'orphaned_explainers', count: 1 }]);
});

it('gives readers what changed of explainers as news, wherever they stand, and nothing of the same', async () => {
  const { id } = await story();
  const annotationId = await begin(id, 'explainer', [1, 6]);
  await approveIt(id, annotationId);
  expect(await send(id)).toMatchObject({ ok: true });
  const news = async () => {
    const { textChanged, explainersChanged } = await getPublishSheet(editor, id);
    return [(await getStoryForDesk(editor, id)).hasNews, explainersChanged, textChanged];
  };
  expect(await news()).toEqual([false, false, false]);
  expect(await send(id, 'update')).toEqual({ ok: false, reason: 'nothing_changed' });

  const hash = (await listThreads(author, id))[0]?.explainer?.hash ?? '';
  await writeExplainer(author, { annotationId, hash, body: 'A boat of two masts.', rich: null });
  expect(await news()).toEqual([true, true, false]);
  expect(await send(id, 'update')).toMatchObject({ reason: 'obstacles' });
  expect((await shown(id)).explainers).toMatchObject([{ body: `What readers get of ${annotationId}` }]);
  await approveIt(id, annotationId);
  expect(await send(id, 'update')).toMatchObject({ ok: true });
  expect((await shown(id)).explainers).toMatchObject([{ body: 'A boat of two masts.' }]);
  expect(await news()).toEqual([false, false, false]);

  const mark = marks.annotation.create({ id: annotationId });
  await change(id, author, (tr) => tr.removeMark(1, 6, mark).addMark(7, 13, mark));
  const approved = async () => (await listThreads(editor, id))[0]?.explainer?.approved;
  const blocked = [{ kind: 'unapproved_explainers', count: 1 }];
  expect([await approved(), await obstacles(id)]).toEqual([false, blocked]);
  expect(await approveIt(id, annotationId)).toEqual({ ok: true });
  expect(await approved()).toBe(true);
  expect(await news()).toEqual([true, true, false]);
  expect(await send(id, 'update')).toMatchObject({ ok: true });
  await resolveThread(editor, { annotationId });
  expect(await news()).toEqual([true, true, false]);
  expect(await send(id, 'update')).toMatchObject({ ok: true });
  expect(await shown(id)).toMatchObject({ explainers: [], kind: 'updated' });
});

it('lets no word and no id of any other note out, whatever notes there are and what became of them', async () => {
  const note = fc.record({
    kind: fc.constantFrom(...annotationKinds, 'explainer' as const),
    place: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 })),
    approved: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 5 }), async (notes) => {
      const { id: storyId } = await story();
      const [all, open]: [string[], Set<string>] = [[], new Set()];
      for (const { kind, place, approved } of notes) {
        const id = await begin(storyId, kind, [place[0], place[0] + place[1]]);
        all.push(id);
        if (kind === 'explainer' && approved) {
          await approveIt(storyId, id);
          open.add(id);
        } else {
          await resolveThread(editor, {
            annotationId: id,
            outcome: kind === 'fact_check' ? 'confirmed' : null,
          });
        }
      }
      expect(await send(storyId)).toMatchObject({ ok: true });
      const publication = await shown(storyId);
      const text = JSON.stringify(publication);
      for (const id of all) expect(text.includes(id)).toBe(open.has(id));
      expect(text).not.toContain('For the desk');
      const order = [...new Set(annotationRanges(parseDocument(publication.document)).map(({ id }) => id))];
      expect(publication.explainers).toMatchObject(
        order.map((id) => ({ id, body: `What readers get of ${id}`, rich: null })),
      );
      expect(new Set(order)).toEqual(open);
      await withdraw(editor, { storyId, notice: 'It was a moon.' });
      expect(await shown(storyId)).toMatchObject({ explainers: [], document: {} });
    }),
    { numRuns: 6 },
  );
});
