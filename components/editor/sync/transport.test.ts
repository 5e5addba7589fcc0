import { afterEach, expect, it, vi } from 'vitest';
import { httpTransport, type Parcel } from './transport.ts';

const parcel = (words: string): Parcel => ({
  ...{ version: 0, schemaVersion: 1, clientId: 'tab-one-1', annotations: [] },
  steps: [{ words }],
});

const transport = httpTransport('story', 'rojda');

/** Has every request be answered like this, and answers what was asked. */
function answered(answer: (init: RequestInit) => Promise<Response>): RequestInit[] {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    asked.push(init);
    return answer(init);
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it.each([
  ['breaks off', '{"ok":true,"vers'],
  ['is the page of a hotel', '<title>Welcome on board</title>'],
])('tries again when the answer %s', async (_, body) => {
  answered(async () => new Response(body));
  await expect(transport.deliver(parcel('Nine.'))).rejects.toMatchObject({ kind: 'away' });
  await expect(transport.documentAt(3)).rejects.toMatchObject({ kind: 'away' });
});

it('waits for no answer for ever on a line that died without a word, and longer for a long text', async () => {
  const clock = new AbortController();
  const patience = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
  answered(
    ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  const waiting = [
    transport.deliver(parcel('Nine.')),
    transport.deliver(parcel('Nine.'.repeat(200_000))),
    transport.stepsSince(3),
  ];
  clock.abort();
  for (const each of waiting) await expect(each).rejects.toMatchObject({ kind: 'away' });
  const [short = 0, long = 0, asked = 0] = patience.mock.calls.map(([milliseconds]) => milliseconds);
  expect([short < 61_000, asked]).toEqual([true, 60_000]);
  expect(long).toBeGreaterThan(150_000);
});

it('has last words sent by a page that is closing, as far as browsers let it, which count bytes', async () => {
  const asked = answered(async () => Response.json({ ok: true, version: 1 }));
  await transport.deliver(parcel('چرا'.repeat(9_000)), true);
  await transport.deliver(parcel('چرا'.repeat(11_000)), true);
  expect(asked.map(({ keepalive }) => keepalive)).toEqual([true, false]);
});
