import { type Parcel, type Transport, Trouble } from '#components/editor/sync/transport.ts';
import type { PersonActor } from '#newsroom/actor.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import { readDocument, stepsFor } from '#newsroom/authority/step-log.ts';

/** What goes wrong on the way of a delivery. */
export type Fault = 'none' | 'request_lost' | 'answer_lost' | 'twice';

/** The authority itself behind the editor's transport, on a line that does what `fault` says. */
export function lineTo(actor: PersonActor, storyId: string, fault: () => Fault): Transport {
  const apply = (parcel: Parcel) => applySteps(actor, { ...parcel, storyId });
  return {
    deliver: async (parcel) => {
      const now = fault();
      if (now === 'request_lost') throw new Trouble('away', 'The request got lost.');
      const answer = await apply(parcel);
      if (now === 'answer_lost') throw new Trouble('away', 'The answer got lost.');
      return now === 'twice' ? apply(parcel) : answer;
    },
    stepsSince: (version) => stepsFor(actor, storyId, version),
    documentAt: async (version) => (await readDocument(actor, storyId, version)).document,
    threads: async () => [],
    tellCaret: async () => {},
  };
}
