import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { authorize } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { wallDate } from '../settings/wall-clock.ts';
import { type Need, needs } from './needs.ts';

const PAGE = 40;

/** Where a page of the queue ends, and the next begins. `tier` 0 needs a look, 1 is sure. */
export type QueueCursor = { tier: number; receivedAt: Date; id: string };

type Row = {
  id: string;
  headline: string;
  language: string;
  ledgerVersion: number;
  needs: string[];
  source: string | null;
  receivedAt: Date;
  channel: string;
  tier: number;
  unlicensed: boolean;
};

// Both conditions stand in an index each (migration waiting_imports_in_order), so that a page is read where it begins
// however much waits. What neither depends on is the day: that is asked of each source.
/** Waiting, and needing a look whatever the day is. */
const TOLD = Prisma.sql`state IN ('review', 'unreadable') AND (state = 'unreadable' OR cardinality(needs) > 0
  OR ("sourceId" IS NULL AND ("sourceNamed" IS NOT NULL OR "rightsFound" <> '')))`;
/** Waiting, and sure as long as its source, if it has one, has a licence. */
const PLAIN = Prisma.sql`state = 'review' AND cardinality(needs) = 0
  AND ("sourceId" IS NOT NULL OR ("sourceNamed" IS NULL AND "rightsFound" = ''))`;
const LATEST = Prisma.sql`ORDER BY "receivedAt" DESC, id DESC LIMIT ${PAGE + 1}`;

/**
 * Imports that wait for a decision: first those which a person should look at, then the sure ones, each the latest
 * first, a page at a time. Without a licence of its source's text for today, copy needs a look too.
 * @throws NewsroomError `forbidden`
 */
export async function listQueue(actor: Actor, after?: QueueCursor | null, now = new Date()) {
  authorize(actor, 'import.read');
  const { timeZone } = await newsroomSettings();
  const today = new Date(`${wallDate(now, timeZone)}T00:00:00Z`);
  const looked = after?.tier === 1 ? [] : [needingLook(beyond(after ?? null))];
  const sure = isSure(beyond(after?.tier === 1 ? after : null));
  const rows = await db().$queryRaw<Row[]>`
    WITH sources AS MATERIALIZED (
      SELECT source.id, NOT EXISTS (
        SELECT 1 FROM licence
        WHERE licence."sourceId" = source.id AND 'text' = ANY (covers) AND "revokedAt" IS NULL
          AND "startsOn" <= ${today}::date AND ("endsOn" IS NULL OR "endsOn" >= ${today}::date)
      ) AS unlicensed
      FROM source
    ), page AS (
      SELECT * FROM (${Prisma.join([...looked, sure], ' UNION ALL ')}) AS waiting
      ORDER BY tier, "receivedAt" DESC, id DESC LIMIT ${PAGE + 1}
    )
    SELECT page.*, import.headline, import.language, import."ledgerVersion",
      CASE WHEN import.state = 'unreadable' THEN ARRAY['unreadable'] ELSE import.needs END AS needs,
      coalesce(source.name, import."sourceNamed") AS source,
      (SELECT channel FROM receipt WHERE "importId" = import.id ORDER BY at DESC, id DESC LIMIT 1) AS channel,
      coalesce(sources.unlicensed, import."sourceNamed" IS NOT NULL OR import."rightsFound" <> '') AS unlicensed
    FROM page JOIN import ON import.id = page.id
    LEFT JOIN sources ON sources.id = import."sourceId" LEFT JOIN source ON source.id = import."sourceId"
    ORDER BY tier, "receivedAt" DESC, id DESC`;
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    imports: page.map(({ tier, unlicensed, needs: told, ...row }) => ({
      ...row,
      needs: needs.filter((need) => (need === 'licence' ? unlicensed : told.includes(need))) as Need[],
    })),
    next: rows.length > PAGE && last ? { tier: last.tier, receivedAt: last.receivedAt, id: last.id } : null,
  };
}

export type QueuedImport = Awaited<ReturnType<typeof listQueue>>['imports'][number];

const beyond = (after: QueueCursor | null) =>
  after
    ? Prisma.sql`AND ("receivedAt", id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;

const needingLook = (further: Prisma.Sql) => Prisma.sql`
  (SELECT id, "receivedAt", 0 AS tier FROM import WHERE ${TOLD} ${further} ${LATEST})
  UNION ALL ${ofSources(true, further)}`;

/** Without a source the first of its index's columns is empty throughout, which the planner has to be told. */
const isSure = (further: Prisma.Sql) => Prisma.sql`
  (SELECT id, "receivedAt", 1 AS tier FROM import WHERE ${PLAIN} AND "sourceId" IS NULL ${further}
    ORDER BY "sourceId", "receivedAt" DESC, id DESC LIMIT ${PAGE + 1})
  UNION ALL ${ofSources(false, further)}`;

const ofSources = (unlicensed: boolean, further: Prisma.Sql) => Prisma.sql`
  (SELECT newest.id, newest."receivedAt", ${unlicensed ? 0 : 1}::int AS tier
    FROM sources CROSS JOIN LATERAL (
      SELECT id, "receivedAt" FROM import WHERE "sourceId" = sources.id AND ${PLAIN} ${further} ${LATEST}
    ) AS newest
    WHERE sources.unlicensed = ${unlicensed})`;
