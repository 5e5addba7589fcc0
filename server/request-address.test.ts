import { expect, it } from 'vitest';
import { callerAddress } from './request-address.ts';

it.each([
  ['192.0.2.1', 0, '192.0.2.1'],
  ['192.0.2.1', 1, '192.0.2.1'],
  // What a caller writes into the header itself stands before what our proxies add.
  ['forged, 192.0.2.1', 1, '192.0.2.1'],
  ['forged, 192.0.2.1, 10.0.0.7', 2, '192.0.2.1'],
  ['192.0.2.1', 3, '192.0.2.1'],
  ['::ffff:192.0.2.1', 0, '192.0.2.1'],
  [null, 0, 'unknown'],
])('takes from %j behind %i proxies %s', (header, proxies, address) => {
  expect(callerAddress(header, proxies)).toBe(address);
});

it('counts the whole network of an IPv6 subscriber as one, however the address is written', () => {
  const network = callerAddress('2001:db8:1:2:aaaa:bbbb:cccc:dddd', 0);
  expect(network).toBe('2001:db8:1:2::/64');
  expect(callerAddress('2001:DB8:1:2::7', 0)).toBe(network);
  expect(callerAddress('2001:db8::7', 0)).toBe('2001:db8:0:0::/64');
});
