import type { Actor } from '../actor.ts';
import type { Tx } from '../db/client.ts';
import type { Prisma, Story } from '../db/generated/client.ts';

/** Keeps the text as it is now as a revision, because something happened to the story. */
export async function keepRevision(
  tx: Tx,
  actor: Actor,
  story: Story,
  reason: string,
  name: string | null = null,
): Promise<void> {
  await tx.revision.create({
    data: {
      storyId: story.id,
      version: story.version,
      document: story.document as Prisma.InputJsonObject,
      contentHash: story.contentHash,
      ...{ reason, name },
      byId: actor.id,
    },
  });
}
