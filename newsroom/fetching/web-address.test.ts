import { describe, expect, test } from 'vitest';
import { PUBLIC_WEB } from './network.ts';
import { readWebAddress } from './web-address.ts';

const read = (text: string) => {
  const address = readWebAddress(text, PUBLIC_WEB);
  return address instanceof URL ? address.href : address.reason;
};

describe('web addresses', () => {
  test.each([
    [' https://feeds.example/world.xml#top ', 'https://feeds.example/world.xml'],
    ['http://feeds.example:8080/', 'http://feeds.example:8080/'],
    ['https://feeds.example:443/', 'https://feeds.example/'],
    ['https://özgür.example/akış', 'https://xn--zgr-rna6a.example/ak%C4%B1%C5%9F'],
  ])('%s is read', (text, address) => expect(read(text)).toBe(address));

  test.each([
    ['', 'not_an_address'],
    ['feeds.example', 'not_an_address'],
    ['http://', 'not_an_address'],
    [`https://feeds.example/${'a'.repeat(2000)}`, 'not_an_address'],
    ['file:///etc/passwd', 'not_an_address'],
    ['ftp://feeds.example/', 'not_web'],
    ['gopher://feeds.example/', 'not_web'],
    ['data:text/plain,a', 'not_an_address'],
    ['https://user@feeds.example/', 'credentials'],
    ['https://:secret@feeds.example/', 'credentials'],
    ['http://feeds.example:22/', 'port'],
    ['http://feeds.example:5432/', 'port'],
    ['http://feeds.example:9200/', 'port'],
  ])('%s is refused', (text, reason) => expect(read(text)).toBe(reason));

  test.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.0.0.1/',
  ])('%s is the loopback address in disguise', (text) => expect(read(text)).toBe('http://127.0.0.1/'));
});
