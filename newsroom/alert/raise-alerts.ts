import type { Tx } from '../db/client.ts';
import type { AlertKind } from '../db/generated/enums.ts';
import { notify } from '../db/notify.ts';

/** Copy that an agency was heard of again about, as far as its stories are found by it. */
export type Notice = {
  importId: string;
  kind: AlertKind;
  /** Imports that it is about: earlier versions, and near-duplicates of the same source. */
  about: readonly string[];
  sourceId: string | null;
  /** The notice's own words, which may name the headline of what it takes back. */
  text: string;
};

/** A headline shorter than this may stand in any notice by chance. */
const TELLING_HEADLINE = 25;
/** Days back that a notice may reach by a headline alone. */
const REACH = 30;

/**
 * Raises an alert on every story that was made of the copy which the notice is about, in every language version; by the
 * agency's id or likeness, and by a headline that the notice names. Raised once for each story and notice.
 */
export async function raiseAlerts(tx: Tx, notice: Notice): Promise<void> {
  const { importId, kind, about, sourceId, text } = notice;
  const stories = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT DISTINCT story.id, story.version FROM story
    JOIN (
      SELECT "groupId" FROM story WHERE "importId" = ANY (${[...about]}::uuid[])
      UNION
      SELECT story."groupId" FROM story JOIN import ON import."mergedIntoId" = story.id
      WHERE import.id = ANY (${[...about]}::uuid[])
      UNION
      SELECT story."groupId" FROM import JOIN story ON story."importId" = import.id
      WHERE import."sourceId" = ${sourceId}::uuid AND import.id <> ${importId}::uuid
        AND import."receivedAt" > now() - make_interval(days => ${REACH})
        AND length(import.headline) >= ${TELLING_HEADLINE}
        AND position(lower(import.headline) IN lower(${text})) > 0
    ) AS affected ON affected."groupId" = story."groupId"
    WHERE story.state <> 'spiked'`;
  await tx.storyAlert.createMany({
    data: stories.map(({ id }) => ({ storyId: id, importId, kind })),
    skipDuplicates: true,
  });
  for (const { id, version } of stories) await notify(tx, { type: 'story', storyId: id, version });
}
