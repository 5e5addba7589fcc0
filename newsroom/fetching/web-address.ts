import { type FetchFailure, failure } from './failure.ts';
import type { Network } from './network.ts';

const LONGEST_ADDRESS = 2000;

/**
 * Reads an address that somebody typed or a host redirected to; a failure says what is wrong with it. The
 * URL parser turns hosts in decimal, octal and hexadecimal notation into the IP address that they are.
 */
export function readWebAddress(text: string, network: Network, base?: URL): URL | FetchFailure {
  const trimmed = text.trim();
  const address = trimmed.length <= LONGEST_ADDRESS ? URL.parse(trimmed, base) : null;
  if (!address || address.hostname === '') return failure('not_an_address');
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return failure('not_web');
  if (address.username !== '' || address.password !== '') return failure('credentials');
  if (!network.allowsPort(portOf(address))) return failure('port', { host: address.host });
  address.hash = '';
  return address;
}

function portOf(address: URL): number {
  if (address.port !== '') return Number(address.port);
  return address.protocol === 'https:' ? 443 : 80;
}
