import { CircleAlert, CircleCheck, CircleSlash, Clock, FileX2, Hourglass } from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';
import type { ListedLicence, ListedSource } from '#newsroom/rights/queries.ts';
import type { LicenceStanding } from '#newsroom/rights/rules.ts';
import { warningWords } from '#newsroom/rights/wording.ts';

type Toned = Sign & { tone: string };

/** Where a licence stands: colour, sign and word. */
const licenceSigns: Record<LicenceStanding, Toned> = {
  in_force: { label: 'In force', icon: CircleCheck, tone: 'success' },
  not_yet: { label: 'Not yet', icon: Clock, tone: 'info' },
  ended: { label: 'Ended', icon: Hourglass, tone: 'neutral' },
  revoked: { label: 'Revoked', icon: CircleSlash, tone: 'danger' },
};

const noLicence: Toned = { label: 'No licence', icon: FileX2, tone: 'warning' };
const licensed: Toned = { label: 'Licensed', icon: CircleCheck, tone: 'success' };

/** Where one licence stands, with the days that are left of it when they are few, or that it has been over. */
export function licenceSign({ standing, warning }: ListedLicence): Toned {
  if (!warning) return licenceSigns[standing];
  const label = warningWords(warning);
  return warning.kind === 'ends'
    ? { label, icon: CircleAlert, tone: 'warning' }
    : { ...licenceSigns[standing], label };
}

/** Licences as they matter: what holds, what will, and what held. */
export const byStanding = (licences: readonly ListedLicence[]): ListedLicence[] =>
  licences.toSorted(
    (one, other) => standingOrder.indexOf(one.standing) - standingOrder.indexOf(other.standing),
  );

const standingOrder: readonly LicenceStanding[] = ['in_force', 'not_yet', 'ended', 'revoked'];

/** Where a source stands: the best of its licences, unless one of them is about to end. */
export function sourceSign({ licences }: Pick<ListedSource, 'licences'>): Toned {
  const standings = licences.map(({ standing }) => standing);
  const ending = licences
    .filter(({ warning }) => warning?.kind === 'ends')
    .toSorted((one, other) => (one.warning?.days ?? 0) - (other.warning?.days ?? 0))[0];
  if (ending) return licenceSign(ending);
  if (standings.includes('in_force')) return licensed;
  const best = (['not_yet', 'ended', 'revoked'] as const).find((standing) => standings.includes(standing));
  return best
    ? { ...licenceSigns[best], label: `Licence ${licenceSigns[best].label.toLowerCase()}` }
    : noLicence;
}

export const coverNames: Readonly<Record<string, string>> = { text: 'Text', pictures: 'Pictures' };

export const useNames: Readonly<Record<string, string>> = {
  site: 'Site',
  feeds: 'Feeds',
  api: 'API',
  translation: 'Translation',
};
