import type { Node } from 'prosemirror-model';
import type { PersonActor } from '../actor.ts';
import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { documentColumns } from '../document/derive.ts';

type NewStory = {
  document: Node;
  /** BCP 47 tag. */
  language: string;
  authorId: string;
  /** The group that it joins as another language version; a group of its own otherwise. */
  groupId?: string;
  translatedFromId?: string;
  importId?: string;
  sourceId?: string | null;
  sectionSlug?: string | null;
  byline?: string;
  credit?: string;
  embargoUntil?: Date | null;
  /** Why its first revision is kept. */
  reason: 'created' | 'import' | 'translation';
};

/**
 * Writes a new story and its first revision. The calling command has authorised the actor and writes the audit row.
 */
export async function insertStory(tx: Tx, actor: PersonActor, input: NewStory): Promise<Story> {
  const { document, reason, groupId, ...fields } = input;
  const columns = documentColumns(document);
  const group = groupId ?? (await tx.storyGroup.create({ data: {} })).id;
  const story = await tx.story.create({ data: { ...fields, ...columns, groupId: group } });
  await tx.revision.create({
    data: {
      storyId: story.id,
      version: 0,
      document: columns.document,
      contentHash: columns.contentHash,
      reason,
      byId: actor.id,
    },
  });
  return story;
}
