import type { Tx } from '../db/client.ts';
import { wallDate } from '../settings/wall-clock.ts';
import { type Override, overrideInForce } from './clearance.ts';
import { covers, type Terms } from './rules.ts';
import type { Use } from './schema.ts';
import { scopeColumns } from './scope-columns.ts';

/** What decides whose a picture is. */
type OnFile = { id: string; sourceId: string | null; isOwn: boolean; addedAt: Date };

/** Where a picture may go, and under what. */
export type PictureRights = {
  source: { id: string; name: string } | null;
  /** Nobody has said whose it is. */
  isNobodys: boolean;
  /** What readers' pages need and no licence of pictures covers. */
  missing: Use[];
  outlets: Use[];
  licences: Terms[];
  /** The admin's decision that stands in for a licence. */
  override: Override | null;
};

const everywhere: Use[] = ['site', 'feeds', 'api'];

/**
 * The rights to each picture of a story at a moment, by its id: the newsroom's own go everywhere, others where their
 * source's licences of pictures allow, in the story's language on that day. An admin's override lets go out what was
 * there when it was made.
 */
export async function pictureRights(
  tx: Tx,
  pictures: readonly OnFile[],
  story: { id: string; language: string },
  timeZone: string,
  now: Date,
): Promise<Map<string, PictureRights>> {
  if (pictures.length === 0) return new Map();
  const on = wallDate(now, timeZone);
  const override = await overrideInForce(tx, story.id, now);
  const sources = await tx.source.findMany({
    where: { id: { in: pictures.flatMap(({ sourceId }) => sourceId ?? []) } },
    select: {
      ...{ id: true, name: true },
      licences: { select: { ...scopeColumns, creditLine: true, notice: true } },
    },
  });
  return new Map(
    pictures.map((picture) => {
      const found = sources.find(({ id }) => id === picture.sourceId);
      const source = found ? { id: found.id, name: found.name } : null;
      const inUse = (found?.licences ?? []).filter((licence) =>
        everywhere.some((use) => covers(licence, use, story.language, on, 'pictures')),
      );
      const licensed = everywhere.filter((use) =>
        inUse.some((licence) => covers(licence, use, story.language, on, 'pictures')),
      );
      const cleared = picture.isOwn || licensed.includes('site');
      const overridden = !cleared && override && picture.addedAt <= override.createdAt ? override : null;
      return [
        picture.id,
        {
          source,
          isNobodys: !(picture.isOwn || source || overridden),
          missing: cleared || overridden ? [] : ['site'],
          outlets: picture.isOwn || overridden ? everywhere : licensed,
          licences: inUse,
          override: overridden,
        },
      ];
    }),
  );
}
