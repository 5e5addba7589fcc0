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

/**
 * Imports that wait for a decision: first those which a person should look at, then the sure ones, each the latest
 * first, a page at a time. Without a licence of its source's text for today, copy needs a look too.
 * @throws NewsroomError `forbidden`
 */
export async function listQueue(actor: Actor, after?: QueueCursor | null, now = new Date()) {
  authorize(actor, 'import.read');
  const { timeZone } = await newsroomSettings();
  const today = new Date(`${wallDate(now, timeZone)}T00:00:00Z`);
  const beyond = after
    ? Prisma.sql`WHERE (tier, -extract(epoch FROM "receivedAt"), id) > (${after.tier},
        -extract(epoch FROM ${after.receivedAt}::timestamptz), ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT waiting.*, CASE WHEN unlicensed OR cardinality(needs) > 0 THEN 0 ELSE 1 END AS tier
      FROM (
        SELECT import.id, import.headline, import.language, import."ledgerVersion", import."receivedAt",
          CASE WHEN import.state = 'unreadable' THEN ARRAY['unreadable'] ELSE import.needs END AS needs,
          coalesce(source.name, import."sourceNamed") AS source,
          (SELECT channel FROM receipt WHERE "importId" = import.id ORDER BY at DESC, id DESC LIMIT 1) AS channel,
          CASE WHEN import."sourceId" IS NULL
            THEN import."sourceNamed" IS NOT NULL OR import."rightsFound" <> ''
            ELSE NOT EXISTS (
              SELECT 1 FROM licence
              WHERE licence."sourceId" = import."sourceId" AND 'text' = ANY (covers) AND "revokedAt" IS NULL
                AND "startsOn" <= ${today}::date AND ("endsOn" IS NULL OR "endsOn" >= ${today}::date)
            )
          END AS unlicensed
        FROM import LEFT JOIN source ON source.id = import."sourceId"
        WHERE import.state IN ('review', 'unreadable')
      ) AS waiting
    ) AS queue ${beyond}
    ORDER BY tier, -extract(epoch FROM "receivedAt"), id
    LIMIT ${PAGE + 1}`;
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
