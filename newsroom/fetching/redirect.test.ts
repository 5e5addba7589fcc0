import { expect, test } from 'vitest';
import { PUBLIC_WEB } from './network.ts';
import { redirected } from './redirect.ts';

test.each([
  ['https://news.example/a', '/b', 'https://news.example/b'],
  ['https://news.example/a/', 'b?c=1', 'https://news.example/a/b?c=1'],
  ['http://news.example/', 'https://www.news.example/', 'https://www.news.example/'],
  ['https://news.example/', '//other.example/', 'https://other.example/'],
  ['https://news.example/', 'http://news.example/', 'downgrade'],
  ['http://news.example/', 'http://news.example:25/', 'port'],
  ['http://news.example/', 'javascript:alert(1)', 'bad_redirect'],
  ['http://news.example/', 'https://a:b@news.example/', 'bad_redirect'],
])('from %s to %s: %s', (from, location, expected) => {
  const to = redirected(new URL(from), location, PUBLIC_WEB);
  expect(to instanceof URL ? to.href : to.reason).toBe(expected);
});
