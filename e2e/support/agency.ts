import { Transform } from 'prosemirror-transform';
import type { PersonActor } from '#newsroom/actor.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { db } from '#newsroom/db/client.ts';
import { parseDocument } from '#newsroom/document/parse.ts';
import { documentSchema, schemaVersion } from '#newsroom/document/schema.ts';
import { acceptImport } from '#newsroom/importing/accept-import.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';

/** Has copy come in, and answers with its import's id. */
export async function bringIn(editor: PersonActor, text: string): Promise<string> {
  const received = await receiveCopy(editor, { channel: 'paste', text });
  const [piece] = received.ok ? received.pieces : [];
  if (!piece) throw new Error('The copy was not received');
  return piece.importId;
}

/** Has copy come in and its story made, as the cleaner proposes it; answers with the story's id. */
export async function bringInStory(editor: PersonActor, text: string): Promise<string> {
  const importId = await bringIn(editor, text);
  const { ledgerVersion } = await db().import.findUniqueOrThrow({ where: { id: importId } });
  const accepted = await acceptImport(editor, { importId, ledgerVersion });
  if (!accepted.ok) throw new Error(`The story was not made: ${accepted.reason}`);
  return accepted.storyId;
}

/** Puts other words into a story's text, by steps, as an editor's browser does. */
export async function changeWords(
  editor: PersonActor,
  storyId: string,
  was: string,
  is: string,
): Promise<void> {
  const { document, version } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const doc = parseDocument(document);
  let from = -1;
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(was) ?? -1;
    if (at >= 0) from = pos + at;
  });
  const { steps } = new Transform(doc).replaceWith(from, from + was.length, documentSchema.text(is));
  const delivery = { storyId, version, schemaVersion, clientId: 'another-tab', annotations: [] };
  const answer = await applySteps(editor, { ...delivery, steps: steps.map((step) => step.toJSON()) });
  if (!answer.ok) throw new Error(`The words were not changed: ${answer.reason}`);
}
