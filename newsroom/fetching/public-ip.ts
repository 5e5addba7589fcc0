import ipaddr from 'ipaddr.js';

/** IPv4 within IPv6 as the translators of IPv6-only networks write it (RFC 6052, section 2.1). */
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];
/** All that was ever given out as public IPv6 (RFC 4291, section 2.4; IANA's registry). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an IP address belongs to one host on the public internet: not private, loopback, link-local, unique-local,
 * carrier-grade NAT, multicast, documentation or otherwise reserved, and no disguise of such an address: IPv4 mapped
 * into or compatible with IPv6, 6to4 and Teredo are refused altogether, NAT64 unless the IPv4 address within it is
 * public. Anything that is no IP address is not public.
 */
export function isPublicIp(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.parse(ip);
  if (address.kind() === 'ipv4') return address.range() === 'unicast';
  const long = address as ipaddr.IPv6;
  if (long.zoneId) return false;
  if (long.match(NAT64)) return new ipaddr.IPv4(long.toByteArray().slice(12)).range() === 'unicast';
  return long.match(GLOBAL_UNICAST) && long.range() === 'unicast';
}
