import { inTransaction } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';

/** Keeps the text of a story as a revision, unless nothing was written since the last one. */
export async function revisionAfterPause({ storyId }: { storyId: string }, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
    const story = await tx.story.findUnique({ where: { id: storyId } });
    const kept = await tx.revision.aggregate({ where: { storyId }, _max: { version: true } });
    if (!story || story.version <= (kept._max.version ?? -1)) return;
    const lastStep = await tx.storyStep.findFirst({
      where: { storyId },
      orderBy: { version: 'desc' },
      select: { personId: true },
    });
    await tx.revision.create({
      data: {
        storyId,
        version: story.version,
        document: story.document as Prisma.InputJsonObject,
        contentHash: story.contentHash,
        reason: 'pause',
        byId: lastStep?.personId ?? null,
        at: now,
      },
    });
  });
}
