import { Slice } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import type { PersonActor } from '#newsroom/actor.ts';
import type { ExplainerText } from '#newsroom/annotation/explainer-text.ts';
import { listThreads } from '#newsroom/annotation/queries.ts';
import type { NewAnnotation } from '#newsroom/annotation/schema.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { db } from '#newsroom/db/client.ts';
import { buildDocument, type PlainDocument } from '#newsroom/document/build.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema, schemaVersion } from '#newsroom/document/schema.ts';
import { suggestTransaction } from '#newsroom/document/suggestions/suggest.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { approveExplainer } from '#newsroom/explainer/commands.ts';
import { revisionAfterPause } from '#newsroom/jobs/revision-after-pause.ts';
import { minutesLater } from './clock.ts';

/** A story of the demo: who plays with it knows it before it has an id. */
export type Slot = { id: string };
export const slot = (): Slot => ({ id: '' });

/**
 * Changes a story's text the way a browser does, by steps, and keeps the revision that the pause afterwards keeps.
 * @throws if the authority refuses
 */
async function edit(
  actor: PersonActor,
  { id: storyId }: Slot,
  change: (transform: Transform) => void,
  annotations: NewAnnotation[] = [],
): Promise<void> {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const transform = new Transform(parseDocument(story.document));
  change(transform);
  const steps = transform.steps.map((step) => step.toJSON() as Record<string, unknown>);
  const delivery = { storyId, version: story.version, schemaVersion, steps, annotations };
  const answer = await applySteps(actor, { ...delivery, clientId: 'demo-tab' });
  if (!answer.ok) throw new Error(`An edit of the demo was refused: ${answer.reason}.`);
  minutesLater(3);
  await revisionAfterPause({ storyId });
}

/** Puts the text into a story that is still empty. */
export const writeAll = (actor: PersonActor, story: Slot, text: PlainDocument) =>
  edit(actor, story, (transform) => {
    const { content } = buildDocument(text);
    transform.step(new ReplaceStep(0, transform.doc.content.size, new Slice(content, 0, 0)));
  });

/** Writes into the blocks that a translation was started with, one after the other, as far as the text goes. */
export const fillBlocks = (actor: PersonActor, story: Slot, text: PlainDocument) =>
  edit(actor, story, (transform) => {
    const blanks = textUnits(transform.doc);
    const texts = textUnits(buildDocument(text));
    if (texts.length > blanks.length) throw new Error(`“${text.headline}” is longer than its source.`);
    // From the last to the first, so that the places of the others stay where they are.
    for (const [index, { node }] of [...texts.entries()].reverse()) {
      const blank = blanks[index];
      if (blank) transform.insert(blank.pos + 1, node.content);
    }
  });

/** Replaces words by others, once each; the new ones keep the marks of the old. */
export const reword = (actor: PersonActor, story: Slot, changes: readonly { was: string; is: string }[]) =>
  edit(actor, story, (transform) => {
    for (const { was, is } of changes) {
      const { from, to } = placeOf(transform, was);
      const marks = transform.doc.nodeAt(from)?.marks;
      transform.replaceWith(from, to, is === '' ? [] : documentSchema.text(is, marks));
    }
  });

/** Suggests other words for some, once each; each is a suggestion by itself, as of the demo's hour. */
export const suggest = (actor: PersonActor, story: Slot, changes: readonly { was: string; is: string }[]) =>
  edit(actor, story, (transform) => {
    for (const { was, is } of changes) {
      const { from, to } = placeOf(transform, was);
      const state = EditorState.create({ doc: transform.doc });
      const plain = is === '' ? state.tr.delete(from, to) : state.tr.insertText(is, from, to);
      const author = { by: actor.id, at: new Date().toISOString() };
      for (const step of suggestTransaction(state, plain, author).steps) transform.step(step);
    }
  });

/** Begins a thread on words of the story. Returns its id. */
export async function annotate(
  actor: PersonActor,
  story: Slot,
  { on, ...thread }: Omit<NewAnnotation, 'id'> & { on: string },
): Promise<string> {
  const id = crypto.randomUUID();
  const mark = documentSchema.marks.annotation.create({ id });
  const put = (transform: Transform) => {
    const { from, to } = placeOf(transform, on);
    transform.addMark(from, to, mark);
  };
  await edit(actor, story, put, [{ id, ...thread }]);
  return id;
}

type Explaining = { by: PersonActor; editor: PersonActor };

/** Explains words of the story to readers, and has another person approve it. */
export async function explain(
  { by, editor }: Explaining,
  story: Slot,
  explainers: readonly ({ on: string } & ExplainerText)[],
): Promise<void> {
  for (const { on, ...explainer } of explainers) {
    const annotationId = await annotate(by, story, { on, kind: 'explainer', body: '', explainer });
    const threads = await listThreads(editor, story.id);
    const hash = threads.find(({ id }) => id === annotationId)?.explainer?.hash ?? '';
    await approveExplainer(editor, { annotationId, hash, quote: on });
  }
}

type Tag = {
  on: string;
  translate?: 'no';
  term?: 'yes';
  termInfoRef?: string;
  locNote?: string;
  locNoteType?: string;
};

/** Marks words for translators (ITS 2.0). */
export const tagForTranslation = (actor: PersonActor, story: Slot, tags: readonly Tag[]) =>
  edit(actor, story, (transform) => {
    for (const { on, ...data } of tags) {
      const { from, to } = placeOf(transform, on);
      transform.addMark(from, to, documentSchema.marks.its.create({ id: crypto.randomUUID(), ...data }));
    }
  });

function placeOf({ doc }: Transform, words: string): { from: number; to: number } {
  const unit = textUnits(doc).find(({ text }) => text.includes(words));
  if (!unit) throw new Error(`The demo's story does not say “${words}”.`);
  const from = unit.pos + 1 + unit.text.indexOf(words);
  return { from, to: from + words.length };
}
