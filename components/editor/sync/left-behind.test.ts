import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { documentSchema } from '#newsroom/document/schema.ts';
import { plainStory } from '#testing/plain-story.ts';
import { LeftBehind } from './left-behind.ts';
import { type Transport, Trouble, type TroubleKind } from './transport.ts';
import type { Unsent, UnsentStore } from './unsent-store.ts';

const story = plainStory('Ferry returns', 'Nine lamps burned.');

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Words that a closed tab left behind, and a server that answers nothing but this trouble until it is mended. */
function leftBehind(kind: TroubleKind) {
  const server: { trouble: TroubleKind | null; asked: number } = { trouble: kind, asked: 0 };
  const { steps } = new Transform(story).insert(1, documentSchema.text('Late: '));
  const kept = new Map<string, Unsent>();
  const store: UnsentStore = {
    keep: (unsent) => Boolean(kept.set(unsent.clientId, unsent)),
    drop: (clientId) => void kept.delete(clientId),
    leftBehind: async () => [...kept.values()],
  };
  const transport: Transport = {
    deliver: async () => {
      server.asked += 1;
      if (server.trouble) throw new Trouble(server.trouble, 'Not now.');
      return { ok: true, version: 1 };
    },
    ...{ documentAt: async () => story.toJSON(), stepsSince: async () => [], threads: async () => [] },
    tellCaret: async () => {},
  };
  const json = steps.map((step) => step.toJSON() as Record<string, unknown>);
  store.keep({ clientId: 'gone', version: 0, steps: json, annotations: [], since: Date.now() });
  const lost: string[] = [];
  const left = new LeftBehind({
    ...{ transport, store, onDiverged: () => true },
    onLost: (each, reason) => lost.push(...each.map(({ text }) => `${text}${reason}`)),
  });
  return { server, kept, lost, left };
}

it('delivers what found no answer again by itself, and not with the next page only', async () => {
  const { server, kept, lost, left } = leftBehind('away');
  await left.deliver();
  await vi.advanceTimersByTimeAsync(2_000);
  expect([server.asked > 1, kept.size]).toEqual([true, 1]);
  server.trouble = null;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([kept.size, lost]).toEqual([0, []]);
  const { asked } = server;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.asked).toBe(asked);
});

it('asks nobody over and over who has to sign in first, nor once the page is gone', async () => {
  const { server, kept, left } = leftBehind('signed_out');
  await left.deliver();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([server.asked, kept.size]).toEqual([1, 1]);
  server.trouble = 'away';
  await left.deliver();
  left.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([server.asked, kept.size]).toEqual([2, 1]);
});

it('shows what the server does not take, with why', async () => {
  const { kept, lost, left } = leftBehind('refused');
  await left.deliver();
  expect([kept.size, lost]).toEqual([0, ['Late: Not now.']]);
});
