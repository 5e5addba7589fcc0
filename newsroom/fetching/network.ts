import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicIp } from './public-ip.ts';

export type ResolvedIp = { address: string; family: number };

/** Which part of the internet may be asked, and for how long. */
export type Network = {
  allowsPort: (port: number) => boolean;
  allowsIp: (ip: string) => boolean;
  resolve: (host: string) => Promise<ResolvedIp[]>;
  /** For everything together, redirects too; in milliseconds. */
  timeLimit: number;
};

/**
 * The ports that public web sites use. The other ones belong to databases, mail and the like; a machine reaches its own
 * services under its public address too, past the firewall, so that a public address alone is not proof enough.
 */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);

/** What production asks: public hosts on the web's ports, thirty seconds long. Nothing switches it off. */
export const PUBLIC_WEB: Network = {
  allowsPort: (port) => WEB_PORTS.has(port),
  allowsIp: isPublicIp,
  resolve: (host) => lookup(host, { all: true }),
  timeLimit: 30_000,
};

/** Whether an address names an IP that the network does not allow. What a name stands for shows when it is resolved. */
export function isRefusedIp({ hostname }: { hostname: string }, network: Network): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !network.allowsIp(host);
}
