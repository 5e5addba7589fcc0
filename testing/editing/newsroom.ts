import { type Parcel, type Transport, Trouble } from '#components/editor/sync/transport.ts';
import type { PersonActor } from '#newsroom/actor.ts';
import { deliverySchema } from '#newsroom/authority/schema.ts';
import { readDocument, stepsFor } from '#newsroom/authority/step-log.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import { thisProcess, type WebProcess } from './other-process.ts';

/**
 * What goes wrong on the way of a delivery. `request_late`: given up, and there all the same when it is least expected;
 * `answer_late`: steps of others may be heard of before the answer.
 */
export type Fault = 'none' | 'request_lost' | 'answer_lost' | 'twice' | 'request_late' | 'answer_late';

type Line = Transport & {
  /** Lets arrive what has been on the way for longest. */
  arrive: () => Promise<void>;
  isOnTheWay: () => boolean;
  /** Whether an answer is on the way that the tab waits for, and what resolves once one is. */
  isHeld: () => boolean;
  answerHeld: () => Promise<void>;
};

/** An authority behind the editor's transport, on a line that does what `fault` says. */
export function lineTo(
  actor: PersonActor,
  storyId: string,
  fault: () => Fault,
  apply: WebProcess['apply'] = thisProcess.apply,
): Line {
  const onTheWay: (() => unknown)[] = [];
  let held = Promise.withResolvers<void>();
  let isHeld = false;
  const take = (parcel: Parcel) =>
    asTrouble(async () => apply(actor, { ...deliverySchema.parse(overTheWire(parcel)), storyId }));
  return {
    deliver: async (parcel) => {
      const now = fault();
      if (now === 'request_late') onTheWay.push(() => take(parcel).catch(() => {}));
      if (now === 'request_lost' || now === 'request_late')
        throw new Trouble('away', 'The request got lost.');
      const answer = await take(parcel);
      if (now === 'answer_lost') throw new Trouble('away', 'The answer got lost.');
      if (now === 'answer_late') {
        await new Promise<void>((resolve) => {
          onTheWay.push(resolve);
          isHeld = true;
          held.resolve();
        });
        isHeld = false;
        held = Promise.withResolvers();
      }
      return overTheWire(now === 'twice' ? await take(parcel) : answer);
    },
    stepsSince: async (version) => overTheWire(await stepsFor(actor, storyId, version)),
    documentAt: async (version) => (await readDocument(actor, storyId, version)).document,
    threads: async () => [],
    tellCaret: async () => {},
    arrive: async () => void (await onTheWay.shift()?.()),
    isOnTheWay: () => onTheWay.length > 0,
    isHeld: () => isHeld,
    answerHeld: () => held.promise,
  };
}

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A refusal as the browser gets to know it. */
async function asTrouble<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    throw new Trouble(
      error.code === 'conflict' ? 'reload' : 'refused',
      error.message,
      error.code === 'forbidden',
    );
  }
}
