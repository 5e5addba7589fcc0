import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { authorize } from '../permissions.ts';
import { isId } from '../story/load.ts';
import type { OutCursor, OutScope } from './schema.ts';

export const outPerPage = 30;

/** A story that readers can see, as it went out. */
export type StoryOut = {
  storyId: string;
  headline: string;
  language: string;
  path: string;
  firstAt: Date;
  at: Date;
};

/**
 * What readers can see of a source or under one licence, the newest first, a page at a time. A licence has what went
 * out under it; a source also has what it claims since, in any language version.
 * @throws NewsroomError `forbidden`
 */
export async function whatIsOut(
  actor: Actor,
  scope: OutScope,
  after?: OutCursor,
): Promise<{ stories: StoryOut[]; next: OutCursor | null }> {
  authorize(actor, 'source.read');
  const beyond = after
    ? Prisma.sql`AND (shown."firstAt", shown."storyId") < (${after.firstAt}::timestamptz, ${after.storyId}::uuid)`
    : Prisma.empty;
  const stories = await storiesOf(scope);
  const rows = await db().$queryRaw<
    StoryOut[]
  >`SELECT shown."storyId", publication.headline, shown.language, shown.path, shown."firstAt", shown.at
    FROM public_story AS shown JOIN publication ON publication.id = shown."publicationId"
    WHERE shown."storyId" IN (${stories}) AND NOT shown.withdrawn ${beyond}
    ORDER BY shown."firstAt" DESC, shown."storyId" DESC LIMIT ${outPerPage + 1}`;
  const page = rows.slice(0, outPerPage);
  const last = page.at(-1);
  const next = rows.length > outPerPage && last ? { firstAt: last.firstAt, storyId: last.storyId } : null;
  return { stories: page, next };
}

/**
 * How many stories are out in each scope, in the order of the scopes.
 * @throws NewsroomError `forbidden`
 */
export async function countOut(actor: Actor, scopes: readonly OutScope[]): Promise<number[]> {
  authorize(actor, 'source.read');
  return Promise.all(
    scopes.map(async (scope) => {
      const stories = await storiesOf(scope);
      const [row] = await db().$queryRaw<
        { out: number }[]
      >`SELECT count(*)::int AS out FROM public_story AS shown
        WHERE shown."storyId" IN (${stories}) AND NOT shown.withdrawn`;
      return row?.out ?? 0;
    }),
  );
}

/**
 * How many stories of each source are out. For lists: whoever shows it has authorised the list.
 */
export async function countOutOf(sourceIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ sourceId: string; out: number }[]>`
    SELECT pair."sourceId", count(*)::int AS out FROM (${await claimedBy(sourceIds)}) AS pair
    JOIN public_story AS shown ON shown."storyId" = pair."storyId"
    WHERE NOT shown.withdrawn GROUP BY pair."sourceId"`;
  return new Map(rows.map(({ sourceId, out }) => [sourceId, out]));
}

async function storiesOf(scope: OutScope): Promise<Prisma.Sql> {
  if ('sourceId' in scope) {
    const pairs = await claimedBy(isId(scope.sourceId) ? [scope.sourceId] : []);
    return Prisma.sql`SELECT pair."storyId" FROM (${pairs}) AS pair`;
  }
  return Prisma.sql`
    SELECT licensed."storyId" FROM publication
    JOIN public_story AS licensed ON licensed."publicationId" = publication.id
    WHERE publication."licenceIds" && ${isId(scope.licenceId) ? [scope.licenceId] : []}::uuid[]`;
}

/**
 * Asks for pairs of source and story; each part of it is found by an index. The licences are looked up first:
 * PostgreSQL plans well only for those that it knows.
 */
async function claimedBy(sourceIds: readonly string[]): Promise<Prisma.Sql> {
  const ids = [...sourceIds];
  const where = { sourceId: { in: ids } };
  const licences = (await db().licence.findMany({ where, select: { id: true } })).map(({ id }) => id);
  return Prisma.sql`
    SELECT licence."sourceId", licensed."storyId" FROM publication
    JOIN public_story AS licensed ON licensed."publicationId" = publication.id
    JOIN licence ON licence.id = ANY(publication."licenceIds") AND licence."sourceId" = ANY(${ids}::uuid[])
    WHERE publication."licenceIds" && ${licences}::uuid[]
    UNION
    SELECT record."sourceId", claimed."storyId" FROM rights_record AS record
    JOIN public_story AS claimed ON claimed."groupId" = record."groupId"
    WHERE record."sourceId" = ANY(${ids}::uuid[]) AND record."dismissedAt" IS NULL
    UNION
    SELECT story."sourceId", version."storyId" FROM story
    JOIN public_story AS version ON version."groupId" = story."groupId"
    WHERE story."sourceId" = ANY(${ids}::uuid[])`;
}
