import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import type { PersonActor } from '#newsroom/actor.ts';
import { makeActor } from '#testing/factories.ts';
import { makeStory } from '#testing/stories.ts';
import { db } from '../db/client.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema, schemaVersion } from '../document/schema.ts';
import { applySteps } from './apply-steps.ts';
import { readDocument, stepsFor } from './step-log.ts';

const refused = (code: string) => expect.objectContaining({ name: 'NewsroomError', code });

const annotation = (id: string) => ({ type: 'annotation', attrs: { id } });

/** A submitted story whose author may only annotate it any more, with a note of theirs on its first words. */
async function annotated() {
  const reporter = await makeActor('reporter');
  const { id: storyId, document } = await makeStory({ authorId: reporter.id, state: 'submitted' });
  const own = { id: crypto.randomUUID(), kind: 'comment', body: 'I was there.' } as const;
  const mark = documentSchema.marks.annotation.create({ id: own.id });
  const { steps } = new Transform(parseDocument(document)).addMark(1, 6, mark);
  const delivery = { storyId, version: 0, clientId: 'tab-one-1', schemaVersion, annotations: [own] };
  await applySteps(reporter, { ...delivery, steps: steps.map((step) => step.toJSON()) });
  return { reporter, storyId, noteId: own.id };
}

const deliver = (actor: PersonActor, storyId: string, version: number, step: Record<string, unknown>) =>
  applySteps(actor, {
    ...{ storyId, version, clientId: 'tab-one-1', schemaVersion, annotations: [] },
    steps: [step],
  });

it('who may only annotate cannot repeat words with the step of a mark that runs backwards', async () => {
  const { reporter, storyId, noteId } = await annotated();
  const before = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  for (const stepType of ['addMark', 'removeMark']) {
    const backwards = { stepType, mark: annotation(noteId), from: 6, to: 1 };
    await expect(deliver(reporter, storyId, 1, backwards), stepType).rejects.toEqual(refused('invalid'));
  }
  expect(await db().story.findUniqueOrThrow({ where: { id: storyId } })).toEqual(before);
});

it('a version beyond every story is none, and not an error of ours', async () => {
  const editor = await makeActor('editor');
  const { id } = await makeStory();
  await expect(readDocument(editor, id, 5_000_000_000)).rejects.toEqual(refused('conflict'));
  expect(await stepsFor(editor, id, 5_000_000_000)).toEqual([]);
});

it('a note whose mark has no id of ours is refused in words', async () => {
  const editor = await makeActor('editor');
  const { id: storyId } = await makeStory();
  const step = { stepType: 'addMark', mark: annotation('no-id-of-ours'), from: 1, to: 6 };
  await expect(deliver(editor, storyId, 0, step)).rejects.toEqual(refused('invalid'));
});
