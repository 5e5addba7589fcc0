import type { Actor } from '../actor.ts';
import { db, type Tx } from '../db/client.ts';
import type { ImportState, Prisma } from '../db/generated/client.ts';
import { notFound } from '../errors.ts';
import { authorize, can } from '../permissions.ts';
import { licenceStanding } from '../rights/rules.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { wallDate } from '../settings/wall-clock.ts';
import { isId } from '../story/load.ts';
import { languageVersions } from './language-versions.ts';
import { readMetadata } from './metadata.ts';
import { ledgerSchema } from './schema.ts';

const PAGE = 30;

const licenceColumns = { covers: true, startsOn: true, endsOn: true, revokedAt: true } as const;
type LicenceRow = Prisma.LicenceGetPayload<{ select: typeof licenceColumns }>;

const latestFirst = { orderBy: [{ at: 'desc' }, { id: 'desc' }] } satisfies Prisma.Import$receiptsArgs;
const receiptColumns = {
  id: true,
  channel: true,
  fileName: true,
  address: true,
  at: true,
  receivedBy: { select: { name: true } },
} satisfies Prisma.ReceiptSelect;

/** Where a page of the list ends, and the next begins. */
export type ImportCursor = { receivedAt: Date; id: string };

/**
 * Imports, the latest first, a page at a time.
 * @throws NewsroomError `forbidden`
 */
export async function listImports(
  actor: Actor,
  { state, after }: { state?: ImportState; after?: ImportCursor | null } = {},
) {
  authorize(actor, 'import.read');
  const rows = await db().import.findMany({
    where: { ...(state && { state }), ...(after && beyond(after)) },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: {
      id: true,
      headline: true,
      language: true,
      state: true,
      receivedAt: true,
      sourceNamed: true,
      source: { select: { name: true } },
      problem: true,
      receipts: { ...latestFirst, take: 1, select: receiptColumns },
      story: { select: { id: true } },
    },
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const next = rows.length > PAGE && last ? { receivedAt: last.receivedAt, id: last.id } : null;
  return { imports: page, next };
}

/**
 * One import with all that its review shows.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function getImport(actor: Actor, id: string, now = new Date()) {
  authorize(actor, 'import.read');
  const row = isId(id) ? await findImport(db(), id) : null;
  if (!row) throw notFound('import');
  const { source, ledger, sha256, metadata, copy, noticed, notice: _, ...rest } = row;
  const { timeZone, languages } = await newsroomSettings();
  const on = wallDate(now, timeZone);
  const said = readMetadata(metadata);
  return {
    ...rest,
    sha256: Buffer.from(sha256).toString('hex'),
    /** Bytes. */
    size: copy.size,
    ledger: ledgerSchema.parse(ledger),
    metadata: said,
    versions: await languageVersions(db(), said, rest.language),
    noticed: noticed.flatMap(({ notice: { notice: kind, ...said } }) => (kind ? [{ kind, ...said }] : [])),
    source: source && {
      id: source.id,
      name: source.name,
      licensed: source.licences.some((licence) => isInForce(licence, on)),
    },
    timeZone,
    newsroomLanguages: languages,
    mayReview: can(actor, 'import.review'),
    mayManageSources: can(actor, 'source.manage'),
  };
}

/** The bytes of an import as they were received. @throws NewsroomError `forbidden`, `not_found` */
export async function getReceivedBytes(actor: Actor, id: string) {
  authorize(actor, 'import.read');
  const row = isId(id)
    ? await db().import.findUnique({
        where: { id },
        select: {
          format: true,
          copy: { select: { bytes: true } },
          receipts: { ...latestFirst, take: 1, select: { fileName: true } },
        },
      })
    : null;
  if (!row) throw notFound('import');
  return { bytes: row.copy.bytes, format: row.format, fileName: row.receipts[0]?.fileName ?? null };
}

/** Sources to choose from. @throws NewsroomError `forbidden` */
export async function listSourceNames(actor: Actor) {
  authorize(actor, 'source.read');
  return db().source.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } });
}

function findImport(tx: Tx, id: string) {
  return tx.import.findUnique({
    where: { id },
    include: {
      source: { select: { id: true, name: true, licences: { select: licenceColumns } } },
      copy: { select: { size: true } },
      receipts: { ...latestFirst, take: 20, select: receiptColumns },
      story: { select: { id: true } },
      mergedInto: { select: { id: true } },
      noticed: {
        orderBy: { noticeId: 'desc' },
        select: { notice: { select: { id: true, notice: true, headline: true, receivedAt: true } } },
      },
    },
  });
}

const isInForce = (licence: LicenceRow, on: string) =>
  licence.covers.includes('text') && licenceStanding(licence, on) === 'in_force';

const beyond = ({ receivedAt, id }: ImportCursor): Prisma.ImportWhereInput => ({
  receivedAt: { lte: receivedAt },
  NOT: { receivedAt, id: { gte: id } },
});
