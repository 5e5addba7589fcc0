import type { PersonActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
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
