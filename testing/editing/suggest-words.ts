import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import type { PersonActor } from '#newsroom/actor.ts';
import type { NewAnnotation } from '#newsroom/annotation/schema.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { db } from '#newsroom/db/client.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { schemaVersion } from '#newsroom/document/schema.ts';
import { suggestTransaction } from '#newsroom/document/suggestions/suggest.ts';
import { textUnits } from '#newsroom/document/units.ts';

export const suggestedAt = '2026-11-20T08:00:00.000Z';

/** Positions of words, whatever block they are in. */
export function wordsIn(doc: Node, words: string): { from: number; to: number } {
  const unit = textUnits(doc).find(({ text }) => text.includes(words));
  if (!unit) throw new Error(`No ${words}`);
  const from = unit.pos + 1 + unit.text.indexOf(words);
  return { from, to: from + words.length };
}

/** Has the authority take steps on the newest version of a story. */
export async function deliver(
  actor: PersonActor,
  storyId: string,
  make: (tr: Transform) => Transform,
  annotations: NewAnnotation[] = [],
) {
  const { version, document } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const { steps } = make(new Transform(parseDocument(document)));
  const base = { storyId, version, clientId: 'tab-one-1', schemaVersion, annotations };
  return applySteps(actor, { ...base, steps: steps.map((step) => step.toJSON()) });
}

/** Suggests other words for some, in one's own name unless another is said. */
export const suggestWords = (
  actor: PersonActor,
  storyId: string,
  words: string,
  others: string,
  by = actor.id,
) =>
  deliver(actor, storyId, ({ doc }) => {
    const { from, to } = wordsIn(doc, words);
    const state = EditorState.create({ doc });
    return suggestTransaction(state, state.tr.insertText(others, from, to), { by, at: suggestedAt });
  });
