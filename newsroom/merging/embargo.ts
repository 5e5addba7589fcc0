import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { embargoEnd } from '../importing/embargo-end.ts';
import { readMetadata } from '../importing/metadata.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { isOut } from '../story/rules.ts';
import type { Merged } from './schema.ts';

type Embargo = { ok: true; until: Date | null } | Extract<Merged, { line: string }>;

/**
 * Until when the story is embargoed once the update is in it: the later of its own embargo and the one that the
 * update's line or data names, or that a person `said` (null: it is over).
 */
export async function embargoOfUpdate(
  tx: Tx,
  story: Pick<Story, 'groupId' | 'embargoUntil'>,
  update: { line: string | null; metadata: unknown; receivedAt: Date },
  said: { until: string | null } | undefined,
  now: Date,
): Promise<Embargo> {
  const unchanged = { ok: true, until: story.embargoUntil } as const;
  const stated = readMetadata(update.metadata).embargoUntil;
  if ((update.line === null && stated === undefined) || said?.until === null) return unchanged;
  const line = update.line ?? '';
  const { timeZone } = await newsroomSettings(tx);
  const until = said ? new Date(said.until ?? now) : embargoEnd({ ...update, stated, timeZone });
  if (until === 'unread' || until === null) return { ok: false, reason: 'embargo_unread', line };
  if (until <= now || (story.embargoUntil && until <= story.embargoUntil)) return unchanged;
  const versions = await tx.story.findMany({
    where: { groupId: story.groupId },
    select: { publicationState: true },
  });
  if (versions.some(({ publicationState }) => isOut(publicationState))) {
    return { ok: false, reason: 'already_public', line };
  }
  return { ok: true, until };
}
