import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { can } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { type LicenceWarning, licenceWarning } from './rules.ts';
import { scopeColumns } from './scope-columns.ts';
import { countOut } from './what-is-out.ts';

const MOST = 12;
/** A day more than a warning lasts, on either side, whatever the zone. */
const WINDOW = 32 * 86_400_000;

/** A licence that somebody should see to. `out` is how many stories are out under it. */
export type WarnedLicence = {
  licenceId: string;
  source: { id: string; name: string };
  warning: LicenceWarning;
  out: number;
};

/**
 * Licences that end soon; and those that have just ended or been revoked, while something is still out under them. For
 * whoever may renew them, nobody else.
 */
export async function licenceWarnings(actor: Actor, now = new Date()): Promise<WarnedLicence[]> {
  if (!can(actor, 'licence.manage')) return [];
  const [from, to] = [new Date(+now - WINDOW), new Date(+now + WINDOW)];
  const [licences, { timeZone }] = await Promise.all([
    db().licence.findMany({
      where: { OR: [{ revokedAt: { gte: from } }, { revokedAt: null, endsOn: { gte: from, lte: to } }] },
      orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
      select: {
        ...scopeColumns,
        source: { select: { id: true, name: true, licences: { select: scopeColumns } } },
      },
    }),
    newsroomSettings(),
  ]);
  const warned = licences.flatMap(({ source, ...licence }) => {
    const warning = licenceWarning(licence, source.licences, now, timeZone);
    const { id, name } = source;
    return warning ? [{ licenceId: licence.id, source: { id, name }, warning }] : [];
  });
  const counts = await countOut(actor, warned);
  return warned
    .map((licence, index) => ({ ...licence, out: counts[index] ?? 0 }))
    .filter(({ warning, out }) => warning.kind === 'ends' || out > 0)
    .toSorted((one, other) => pressing(one) - pressing(other))
    .slice(0, MOST);
}

/** What has ended stands above what will, and the nearer day above the farther. */
const pressing = ({ warning: { kind, days } }: WarnedLicence) => (kind === 'ends' ? 100 : 0) + days;
