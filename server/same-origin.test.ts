import { expect, it } from 'vitest';
import { refuseCrossOrigin } from './same-origin.ts';

const post = (headers: Record<string, string>) =>
  new Request('http://desk.example/api', { method: 'POST', headers: { host: 'desk.example', ...headers } });

it.each([
  [{ 'sec-fetch-site': 'same-origin' }],
  [{ 'sec-fetch-site': 'none' }],
  [{ origin: 'http://desk.example' }],
  [{ origin: 'https://public.example', 'x-forwarded-host': 'public.example' }],
  [{}],
])('lets %j through', (headers) => {
  expect(() => refuseCrossOrigin(post(headers))).not.toThrow();
});

it.each([
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://desk.example' }],
  [{ origin: 'http://evil.example' }],
  [{ origin: 'http://desk.example:8080' }],
  [{ origin: 'null' }],
])('refuses %j', (headers) => {
  expect(() => refuseCrossOrigin(post(headers))).toThrow(expect.objectContaining({ code: 'forbidden' }));
});
