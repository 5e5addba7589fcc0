import { env } from './env.ts';

/**
 * The network address that a request came from, as far as our own proxies vouch for it. Of an IPv6 address only the
 * network (/64) counts, because one subscriber has all of it.
 */
export function addressOf(headers: Headers): string {
  return callerAddress(headers.get('x-forwarded-for'), env().NIGHTDESK_TRUSTED_PROXIES);
}

/** Each proxy adds the address it was called from at the end, so ours are counted from there. */
export function callerAddress(forwardedFor: string | null, trustedProxies: number): string {
  const chain = (forwardedFor ?? '').split(',').map((part) => part.trim());
  const address = chain.at(-Math.max(1, trustedProxies)) || chain[0] || 'unknown';
  const bare = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .slice(0, 64);
  return bare.includes(':') ? ipv6Network(bare) : bare;
}

function ipv6Network(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
