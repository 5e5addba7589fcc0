import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { readEmbargoTime } from '../importing/embargo-time.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { isOut } from '../story/rules.ts';
import type { Merged } from './schema.ts';

type Embargo = { ok: true; until: Date | null } | Extract<Merged, { line: string }>;

/**
 * Until when the story is embargoed once the update is in it: the later of its own embargo and the one that the
 * update's `line` names, or that a person `said` (null: it is over).
 */
export async function embargoOfUpdate(
  tx: Tx,
  story: Pick<Story, 'groupId' | 'embargoUntil'>,
  line: string | null,
  said: { until: string | null } | undefined,
  now: Date,
): Promise<Embargo> {
  const unchanged = { ok: true, until: story.embargoUntil } as const;
  if (line === null || said?.until === null) return unchanged;
  const until = said
    ? new Date(said.until ?? now)
    : readEmbargoTime(line, (await newsroomSettings(tx)).timeZone);
  if (!until) return { ok: false, reason: 'embargo_unread', line };
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
