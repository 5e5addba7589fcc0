import { CircleCheck, CircleSlash, Clock, FileX2, Hourglass } from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';
import type { ListedSource } from '#newsroom/rights/queries.ts';
import type { LicenceStanding } from '#newsroom/rights/rules.ts';

type Toned = Sign & { tone: string };

/** Where a licence stands: colour, sign and word. */
export const licenceSigns: Record<LicenceStanding, Toned> = {
  in_force: { label: 'In force', icon: CircleCheck, tone: 'success' },
  not_yet: { label: 'Not yet', icon: Clock, tone: 'info' },
  ended: { label: 'Ended', icon: Hourglass, tone: 'neutral' },
  revoked: { label: 'Revoked', icon: CircleSlash, tone: 'danger' },
};

const noLicence: Toned = { label: 'No licence', icon: FileX2, tone: 'warning' };
const licensed: Toned = { label: 'Licensed', icon: CircleCheck, tone: 'success' };

/** Where a source stands: the best of its licences. */
export function sourceSign({ licences }: Pick<ListedSource, 'licences'>): Toned {
  const standings = licences.map(({ standing }) => standing);
  if (standings.includes('in_force')) return licensed;
  const best = (['not_yet', 'ended', 'revoked'] as const).find((standing) => standings.includes(standing));
  return best
    ? { ...licenceSigns[best], label: `Licence ${licenceSigns[best].label.toLowerCase()}` }
    : noLicence;
}

export const useNames: Readonly<Record<string, string>> = {
  site: 'Site',
  feeds: 'Feeds',
  api: 'API',
  translation: 'Translation',
};
