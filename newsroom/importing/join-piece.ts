import type { PersonActor } from '../actor.ts';
import type { Tx } from '../db/client.ts';
import { loadStory, lockPiece } from '../story/load.ts';
import { isOut } from '../story/rules.ts';
import type { LoadedImport } from './load-import.ts';
import { readMetadata } from './metadata.ts';

/** Why copy can't become a language version of a story's piece. */
export type NoJoin = {
  ok: false;
  /** `not_a_version`: the agency's data does not say that the two are one piece, or the story is spiked. */
  reason: 'not_a_version' | 'language_taken' | 'already_public';
};

/**
 * The piece of a story, locked, which the agency names as another language version of the copy: what is made of the copy
 * can join it. A piece has one version in a language, and one that is out takes no embargo.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function pieceToJoin(
  tx: Tx,
  actor: PersonActor,
  copy: LoadedImport,
  { storyId, embargoUntil }: { storyId: string; embargoUntil: Date | null },
  now = new Date(),
): Promise<{ ok: true; groupId: string } | NoJoin> {
  await lockPiece(tx, storyId);
  const { story } = await loadStory(tx, actor, 'story.settings', storyId);
  const named = readMetadata(copy.metadata).versions.flatMap(({ id }) => id ?? []);
  const said = await tx.import.findFirst({
    where: { agencyId: { in: named }, OR: [{ story: { id: story.id } }, { mergedIntoId: story.id }] },
    select: { id: true },
  });
  if (!said || story.state === 'spiked') return { ok: false, reason: 'not_a_version' };
  const versions = await tx.story.findMany({
    where: { groupId: story.groupId },
    select: { language: true, publicationState: true },
  });
  if (versions.some(({ language }) => language === copy.language)) {
    return { ok: false, reason: 'language_taken' };
  }
  if (embargoUntil && embargoUntil > now && versions.some((version) => isOut(version.publicationState))) {
    return { ok: false, reason: 'already_public' };
  }
  return { ok: true, groupId: story.groupId };
}
