import { Transform } from 'prosemirror-transform';
import type { PersonActor } from '#newsroom/actor.ts';
import type { ExplainerText } from '#newsroom/annotation/explainer-text.ts';
import { listThreads } from '#newsroom/annotation/queries.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { db } from '#newsroom/db/client.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema, schemaVersion } from '#newsroom/document/schema.ts';
import { textUnits } from '#newsroom/document/units.ts';
import { approveExplainer } from '#newsroom/explainer/commands.ts';

type Hands = { author: PersonActor; editor: PersonActor };

/** Explains the first of these words in a story, and has it approved by somebody else. Returns the thread's id. */
export async function explainWords(
  { author, editor }: Hands,
  storyId: string,
  words: string,
  explainer: ExplainerText,
): Promise<string> {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const tr = new Transform(parseDocument(story.document));
  const unit = textUnits(tr.doc).find(({ text }) => text.includes(words));
  if (!unit) throw new Error(`The story does not say “${words}”.`);
  const from = unit.pos + 1 + unit.text.indexOf(words);
  const id = crypto.randomUUID();
  tr.addMark(from, from + words.length, documentSchema.marks.annotation.create({ id }));
  const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>);
  const parcel = { version: story.version, schemaVersion, clientId: 'explaining-tab', steps };
  const thread = { id, kind: 'explainer', body: '', explainer } as const;
  await applySteps(author, { storyId, ...parcel, annotations: [thread] });
  const threads = await listThreads(editor, storyId);
  const hash = threads.find((each) => each.id === id)?.explainer?.hash ?? '';
  await approveExplainer(editor, { annotationId: id, hash, quote: words });
  return id;
}
