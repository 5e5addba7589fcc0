import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import type { DeliveryAnswer } from '#newsroom/authority/schema.ts';
import { documentSchema } from '#newsroom/document/schema.ts';
import { plainStory } from '#testing/plain-story.ts';
import { resend } from './resend.ts';
import { type Transport, Trouble } from './transport.ts';
import type { Unsent, UnsentStore } from './unsent-store.ts';

const story = plainStory('Ferry returns', 'Nine lamps burned.');

/** Sends what a tab left behind to an authority that gives these answers, and answers what is kept then. */
async function resendTo(answers: (DeliveryAnswer | Trouble)[]): Promise<Unsent[]> {
  const { steps } = new Transform(story).insert(1, documentSchema.text('Late: '));
  const kept = new Map<string, Unsent>();
  const store: UnsentStore = {
    keep: (unsent) => Boolean(kept.set(unsent.clientId, unsent)),
    drop: (clientId) => void kept.delete(clientId),
    leftBehind: async () => [],
  };
  const transport: Transport = {
    deliver: async () => {
      const answer = answers.shift() ?? new Trouble('away', 'The line is cut.');
      if (answer instanceof Trouble) throw answer;
      return answer;
    },
    ...{ documentAt: async () => story.toJSON(), stepsSince: async () => [], threads: async () => [] },
    tellCaret: async () => {},
  };
  const json = steps.map((step) => step.toJSON() as Record<string, unknown>);
  const unsent = { clientId: 'gone', version: 0, steps: json, annotations: [], since: Date.now() };
  store.keep(unsent);
  await resend(unsent, { transport, store, onLost: () => {}, pause: async () => {} });
  return [...kept.values()];
}

const wait = (ahead: number): DeliveryAnswer => ({ ok: false, reason: 'wait', ahead });

it('asks again until it is its turn, also when nobody is ahead any more by the time that it is told so', async () => {
  expect(await resendTo([wait(2), wait(0), { ok: true, version: 1 }])).toEqual([]);
});

it('keeps for another time what finds nobody', async () => {
  expect(await resendTo([wait(1)])).toMatchObject([{ clientId: 'gone', version: 0 }]);
});
