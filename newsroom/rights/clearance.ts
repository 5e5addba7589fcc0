import type { Tx } from '../db/client.ts';
import { wallDate } from '../settings/wall-clock.ts';
import { claimsOn } from './claims.ts';
import { allowedOutlets, type Claim, demands, missingUses } from './rules.ts';
import type { Use } from './schema.ts';

export type RightsObstacle = {
  kind: 'rights_unlicensed';
  source: { id: string; name: string } | null;
  /** The notice found in the copy, in its own words. */
  notice: string;
  neededUses: Use[];
  /** The rights records behind it, which an admin may dismiss. */
  recordIds: readonly string[];
};

export type Override = { id: string; by: string; reason: string; createdAt: Date; expiresAt: Date | null };

export type Clearance = {
  obstacles: RightsObstacle[];
  /** The admin's decision that stands in for a licence, if one is in force. */
  override: Override | null;
  /** Where the story may go, once nothing is in its way. */
  outlets: Use[];
  creditLines: string[];
  notices: string[];
  licenceIds: string[];
  /** Names of the sources that have a claim. */
  sources: string[];
};

type Piece = { id: string; groupId: string; language: string; translatedFromId: string | null };

/**
 * Whether the rights to a story are cleared at a moment: every claim on the piece licensed for what publishing it
 * means, or an override of an admin in force. An override clears every outlet, as the admin answers for it by name; but
 * no claim that only came up after it, such as that of an update merged since.
 */
export async function rightsClearance(tx: Tx, story: Piece, timeZone: string, now: Date): Promise<Clearance> {
  const claims = await claimsOn(tx, story.groupId);
  const override = await overrideInForce(tx, story.id, now);
  const on = wallDate(now, timeZone);
  const piece = { language: story.language, isTranslation: story.translatedFromId !== null };
  const unlicensed = claims.filter((claim) => missingUses(claim, piece, on).length > 0);
  const isOverridden = ({ since }: Claim) => override !== null && !(since && since > override.createdAt);
  const obstacles = unlicensed
    .filter((claim) => !isOverridden(claim))
    .map((claim): RightsObstacle => {
      const { source, notice, recordIds } = claim;
      const neededUses = missingUses(claim, piece, on);
      return { kind: 'rights_unlicensed', source, notice, neededUses, recordIds };
    });
  return {
    obstacles,
    override: unlicensed.some(isOverridden) ? override : null,
    // What the override clears keeps it from nowhere; a claim since then, licensed as it is, still may.
    outlets: allowedOutlets(
      claims.filter((claim) => !isOverridden(claim)),
      piece,
      on,
    ),
    ...demands(claims, piece, on),
    sources: claims.flatMap((claim) => claim.source?.name ?? []),
  };
}

/** The newest override of an admin that holds at a moment. */
export async function overrideInForce(tx: Tx, storyId: string, now: Date): Promise<Override | null> {
  const found = await tx.rightsOverride.findFirst({
    where: { storyId, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, reason: true, createdAt: true, expiresAt: true, by: { select: { name: true } } },
  });
  return found && { ...found, by: found.by.name };
}
