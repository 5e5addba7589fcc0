import type { Tx } from '../db/client.ts';
import type { AlertKind } from '../db/generated/enums.ts';
import { notify } from '../db/notify.ts';

/** Pieces that have a story made of any of these imports, or one that an import of them was merged into. */
export async function piecesMadeOf(tx: Tx, importIds: readonly string[]): Promise<string[]> {
  const ids = [...importIds];
  const rows = await tx.$queryRaw<{ groupId: string }[]>`
    SELECT "groupId" FROM story WHERE "importId" = ANY (${ids}::uuid[])
    UNION
    SELECT story."groupId" FROM import JOIN story ON story.id = import."mergedIntoId"
    WHERE import.id = ANY (${ids}::uuid[])
    ORDER BY "groupId"`;
  return rows.map(({ groupId }) => groupId);
}

/**
 * Raises on every language version of a piece what agencies said of the copy that it is made of, before or after it was:
 * once for each story and notice; also on what is spiked, which somebody may restore. What has been settled for the piece
 * is not raised on a version that is new.
 */
export async function raiseAlerts(tx: Tx, groupId: string): Promise<void> {
  // A version that is being started waits, or is waited for: neither misses the alerts of the other.
  await tx.$queryRaw`SELECT 1 FROM story_group WHERE id = ${groupId}::uuid FOR NO KEY UPDATE`;
  const raised = await tx.$queryRaw<
    { storyId: string; version: number; importId: string; kind: AlertKind }[]
  >`
    SELECT story.id AS "storyId", story.version, notice.id AS "importId", notice.notice AS kind
    FROM (
      SELECT DISTINCT "noticeId" AS id FROM copy_notice WHERE "importId" IN (
        SELECT "importId" FROM story WHERE "groupId" = ${groupId}::uuid
        UNION
        SELECT import.id FROM story JOIN import ON import."mergedIntoId" = story.id
        WHERE story."groupId" = ${groupId}::uuid)
    ) AS said
    JOIN import AS notice ON notice.id = said.id AND notice.notice IS NOT NULL
    JOIN story ON story."groupId" = ${groupId}::uuid
    WHERE NOT EXISTS (
      SELECT FROM story_alert AS known JOIN story AS version ON version.id = known."storyId"
      WHERE known."importId" = notice.id AND version."groupId" = ${groupId}::uuid
        AND (known."storyId" = story.id OR NOT EXISTS (
          SELECT FROM story_alert AS waiting JOIN story AS other ON other.id = waiting."storyId"
          WHERE waiting."importId" = notice.id AND other."groupId" = ${groupId}::uuid AND waiting."settledAt" IS NULL)))`;
  await tx.storyAlert.createMany({
    data: raised.map(({ storyId, importId, kind }) => ({ storyId, importId, kind })),
    skipDuplicates: true,
  });
  const versions = new Map(raised.map(({ storyId, version }) => [storyId, version]));
  for (const [storyId, version] of versions) await notify(tx, { type: 'story', storyId, version });
}
