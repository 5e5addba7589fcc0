import { Transform } from 'prosemirror-transform';
import type { PersonActor } from '#newsroom/actor.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { db } from '#newsroom/db/client.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema, schemaVersion } from '#newsroom/document/schema.ts';
import { textUnits } from '#newsroom/document/units.ts';

/** Somebody replaces the first place of some words in a story by others; none deletes them. */
export async function writeWords(
  actor: PersonActor,
  storyId: string,
  words: string,
  by: string,
): Promise<number> {
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const doc = parseDocument(story.document);
  const unit = textUnits(doc).find(({ text }) => text.includes(words));
  if (!unit) throw new Error(`“${words}” is not in the story.`);
  const from = unit.pos + 1 + unit.text.indexOf(words);
  const tr = new Transform(doc);
  tr.replaceWith(from, from + words.length, by === '' ? [] : documentSchema.text(by));
  const answer = await applySteps(actor, {
    ...{ storyId, version: story.version, schemaVersion, clientId: 'writing-words', annotations: [] },
    steps: tr.steps.map((step) => step.toJSON() as Record<string, unknown>),
  });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.version;
}
