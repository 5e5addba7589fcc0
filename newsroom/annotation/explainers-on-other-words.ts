import type { Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { explainerAnchors } from './explainer-approval.ts';

type Found = { id: string; storyId: string; quote: string };

const MOST = 120;

/**
 * Approved explainers that stand on other words now than they were approved on, as the gate tells it too (check-explainers.ts),
 * of the stories that `which` picks, those that changed last first. Texts are read of those stories alone that changed since,
 * and since readers got them.
 */
export async function explainersOnOtherWords(
  tx: Tx,
  which: Prisma.Sql,
): Promise<{ id: string; storyId: string }[]> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT annotation.id, annotation."storyId", annotation.quote FROM annotation
    JOIN story ON story.id = annotation."storyId"
    LEFT JOIN public_story AS shown ON shown."storyId" = story.id
    WHERE annotation.kind = 'explainer' AND annotation."resolvedAt" IS NULL AND annotation."explainerHash" IS NOT NULL
      AND NOT annotation.orphaned AND ${which} AND (shown.at IS NULL OR story."changedAt" > shown.at)
      AND annotation."approvedAt" <
        (SELECT at FROM story_step WHERE "storyId" = story.id ORDER BY version DESC LIMIT 1)
    ORDER BY story."changedAt" DESC, annotation.id LIMIT ${MOST}`;
  const stories = await tx.story.findMany({
    where: { id: { in: [...new Set(rows.map(({ storyId }) => storyId))] } },
    select: { id: true, document: true },
  });
  return stories.flatMap(({ id: storyId, document }) => {
    const approved = rows.filter((row) => row.storyId === storyId);
    const anchors = explainerAnchors(
      document,
      approved.map(({ id }) => id),
    );
    const changed = approved.filter(({ id, quote }) => ![undefined, quote].includes(anchors.get(id)?.quote));
    return changed.map(({ id }) => ({ id, storyId }));
  });
}
