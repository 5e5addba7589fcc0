import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { notFound } from '../errors.ts';
import { authorize, can, canOnAnybodys } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { wallDate } from '../settings/wall-clock.ts';
import { isId } from '../story/load.ts';
import { licenceStanding, licenceWarning } from './rules.ts';
import { countOutOf } from './what-is-out.ts';

const perPage = 50;

const licenceParts = {
  id: true,
  evidence: true,
  evidenceUrl: true,
  evidenceFileName: true,
  covers: true,
  uses: true,
  languages: true,
  territory: true,
  startsOn: true,
  endsOn: true,
  creditLine: true,
  notice: true,
  recordedAt: true,
  recordedBy: { select: { name: true } },
  revokedAt: true,
  revokedReason: true,
} satisfies Prisma.LicenceSelect;

/** Where a page of sources begins: after the last one of the page before. */
export type SourceCursor = { name: string };

const sourceParts = {
  id: true,
  name: true,
  aliases: true,
  homepage: true,
  notes: true,
  licences: { select: licenceParts, orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] },
} satisfies Prisma.SourceSelect;

/** A page of sources; the one that is asked for by its id stands before it, wherever its name puts it. */
type SourcesAsked = { after?: SourceCursor | undefined; named?: string | undefined };

/** The newsroom's sources by name, each with its licences and how many of its stories readers can see. */
export async function listSources(actor: Actor, { after, named }: SourcesAsked = {}, now = new Date()) {
  authorize(actor, 'source.read');
  const [rows, { timeZone }] = await Promise.all([
    db().source.findMany({
      ...(after && { where: { name: { gt: after.name } } }),
      orderBy: { name: 'asc' },
      take: perPage + 1,
      select: sourceParts,
    }),
    newsroomSettings(),
  ]);
  const page = rows.slice(0, perPage);
  const isElsewhere = named !== undefined && isId(named) && !page.some(({ id }) => id === named);
  const asked = isElsewhere
    ? await db().source.findUnique({ where: { id: named }, select: sourceParts })
    : null;
  const shown = asked ? [asked, ...page] : page;
  const out = await countOutOf(shown.map(({ id }) => id));
  const on = wallDate(now, timeZone);
  const sources = shown.map(({ licences, ...source }) => ({
    ...source,
    storiesOut: out.get(source.id) ?? 0,
    licences: licences.map((licence) => ({
      ...licence,
      standing: licenceStanding(licence, on),
      warning: licenceWarning(licence, licences, now, timeZone),
    })),
  }));
  const last = page.at(-1);
  return {
    sources,
    next: rows.length > perPage && last ? { name: last.name } : null,
    abilities: {
      manage: can(actor, 'source.manage'),
      license: can(actor, 'licence.manage'),
      withdraw: canOnAnybodys(actor, 'story.withdraw'),
    },
  };
}

export type ListedSource = Awaited<ReturnType<typeof listSources>>['sources'][number];
export type ListedLicence = ListedSource['licences'][number];

/**
 * The file that proves a licence, with its name and its media type.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function getEvidenceFile(actor: Actor, licenceId: string) {
  authorize(actor, 'source.read');
  const select = { evidenceFile: true, evidenceFileName: true, evidenceFileType: true } as const;
  const found = isId(licenceId) ? await db().licence.findUnique({ where: { id: licenceId }, select }) : null;
  if (!found?.evidenceFile) throw notFound('file');
  return {
    bytes: found.evidenceFile,
    name: found.evidenceFileName ?? 'evidence',
    type: found.evidenceFileType ?? 'application/octet-stream',
  };
}
