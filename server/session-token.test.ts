import { encode } from 'next-auth/jwt';
import { beforeAll, expect, it, vi } from 'vitest';
import { decodeSession, encodeSession, renewSession, sessionMaxAge } from './session-token.ts';

const secret = 'only for tests, thirty-two characters or more';
const claims = { personId: '019aa000-0000-7000-8000-000000000001', sessionEpoch: 3 };
const hour = 3_600_000;

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://unused');
  vi.stubEnv('NEXTAUTH_SECRET', secret);
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
});

/** What `work` answers when it is that much later. */
async function after<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ now: Date.now() + milliseconds, toFake: ['Date'] });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

it('carries the person and the epoch, and nothing of either in the clear', async () => {
  const token = await encodeSession(claims);
  expect(await decodeSession(token)).toMatchObject(claims);
  expect(Buffer.from(token.split('.')[3] ?? '', 'base64url').toString()).not.toContain(claims.personId);
});

it('ends twelve hours after its last use', async () => {
  const token = await encodeSession(claims);
  expect(sessionMaxAge).toBe((12 * hour) / 1000);
  expect(await after(11.9 * hour, () => decodeSession(token))).toMatchObject(claims);
  expect(await after(12.1 * hour, () => decodeSession(token))).toBeNull();
});

it('is renewed once an hour, and never after its end', async () => {
  const token = await encodeSession(claims);
  expect(await renewSession(token)).toBeNull();
  const renewed = await after(2 * hour, () => renewSession(token));
  expect(await after(13 * hour, () => decodeSession(renewed ?? undefined))).toMatchObject(claims);
  expect(await after(12.1 * hour, () => renewSession(token))).toBeNull();
});

it.each([
  ['nothing', () => undefined],
  ['garbage', () => 'not.a.token'],
  ['a token under another secret', () => encode({ token: claims, secret: `${secret}!` })],
  ['a token that says something else', () => encode({ token: { sub: 'me' }, secret })],
  [
    'a token with a forged epoch',
    () => encode({ token: { ...claims, sessionEpoch: 'all' as never }, secret }),
  ],
])('takes %s for nobody', async (_, make) => {
  expect(await decodeSession(await make())).toBeNull();
});
