import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { FetchFault } from './failure.ts';
import { isRefusedIp, type Network, type ResolvedIp } from './network.ts';

type Connector = ReturnType<typeof buildConnector>;

/**
 * Opens sockets to allowed addresses alone. The name is resolved once, every address it has is checked, and the socket
 * goes to one of those very addresses: a name that resolves differently a moment later (DNS rebinding) gains nothing.
 * Node asks no lookup for a host that is an IP address already, so that one is checked beforehand.
 */
export function guardedConnector(network: Network): Connector {
  const connect = buildConnector({
    allowH2: false,
    timeout: network.timeLimit,
    lookup: guardedLookup(network),
  });
  return (options, callback) => {
    if (isRefusedIp(options, network)) {
      callback(new FetchFault('not_public'), null);
      return;
    }
    connect({ ...options, hostname: options.hostname.replace(/^\[|\]$/g, '') }, callback);
  };
}

function guardedLookup(network: Network): LookupFunction {
  return (host, options, callback) => {
    checkedAddresses(host, network).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

async function checkedAddresses(host: string, network: Network): Promise<[ResolvedIp, ...ResolvedIp[]]> {
  let addresses: ResolvedIp[];
  try {
    addresses = await network.resolve(host);
  } catch {
    throw new FetchFault('unknown_host');
  }
  const [first, ...others] = addresses;
  if (!first) throw new FetchFault('unknown_host');
  // One private address among public ones is no accident: none of them is asked.
  if (!addresses.every(({ address }) => network.allowsIp(address))) throw new FetchFault('not_public');
  return [first, ...others];
}
