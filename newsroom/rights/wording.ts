import type { LicenceWarning } from './rules.ts';

/** What is said of a licence that ends or has ended: “Ends in 12 days”, “Revoked yesterday”. */
export function warningWords({ kind, days }: LicenceWarning): string {
  if (days === 0) return { ends: 'Ends today', ended: 'Ended today', revoked: 'Revoked today' }[kind];
  if (kind === 'ends') return days === 1 ? 'Ends tomorrow' : `Ends in ${days} days`;
  const verb = kind === 'ended' ? 'Ended' : 'Revoked';
  return days === 1 ? `${verb} yesterday` : `${verb} ${days} days ago`;
}
