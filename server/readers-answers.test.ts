import { NextRequest } from 'next/server';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { proxy } from '../proxy.ts';
import { encodeSession, sessionCookieName } from './session-token.ts';

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://unused');
  vi.stubEnv('NEXTAUTH_SECRET', 'only for tests, thirty-two characters or more');
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
});

afterEach(() => {
  vi.useRealTimers();
});

/** The answer to somebody whose session is old enough to be renewed. */
async function answerTo(path: string) {
  const claims = { personId: '019aa000-0000-7000-8000-000000000001', sessionEpoch: 0 };
  const token = await encodeSession(claims);
  vi.useFakeTimers({ now: Date.now() + 2 * 3_600_000, toFake: ['Date'] });
  const headers = { cookie: `${sessionCookieName()}=${token}` };
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));
}

// A cache in front of the site keeps these for everybody: a session in one would sign every reader in.
it.each([
  '/',
  '/en',
  '/en/2026/11/ferry',
  '/site.css',
  '/feeds/en.xml',
  '/api/v1/stories',
  '/sitemap.xml',
  '/robots.txt',
  '/deskware',
])('no session is renewed with %s', async (path) => {
  expect((await answerTo(path)).headers.get('set-cookie')).toBeNull();
});

it.each(['/desk', '/admin/people', '/api/stories/x/steps', '/api/v12'])(
  'a session is renewed with %s',
  async (path) => {
    expect((await answerTo(path)).headers.get('set-cookie')).toContain('HttpOnly');
  },
);
