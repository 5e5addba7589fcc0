import { type FetchFailure, failure } from './failure.ts';
import type { Network } from './network.ts';
import { readWebAddress } from './web-address.ts';

/** Where a redirect leads: checked as any address is, and never from https to http. */
export function redirected(from: URL, location: string, network: Network): URL | FetchFailure {
  const to = readWebAddress(location, network, from);
  const { host } = from;
  if (!(to instanceof URL)) return to.reason === 'port' ? to : failure('bad_redirect', { host });
  if (from.protocol === 'https:' && to.protocol === 'http:') return failure('downgrade', { host });
  return to;
}
