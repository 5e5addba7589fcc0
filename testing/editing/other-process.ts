import { fork } from 'node:child_process';
import type { PersonActor } from '#newsroom/actor.ts';
import { applySteps } from '#newsroom/authority/apply-steps.ts';
import type { Delivery, DeliveryAnswer } from '#newsroom/authority/schema.ts';
import { type FeedEvent, openFeed } from '#newsroom/authority/story-feed.ts';
import { type ErrorCode, NewsroomError } from '#newsroom/errors.ts';

type Tab = { storyId: string; version: number; clientId: string };

type Delivered = Delivery & { storyId: string };

/** A web process, as far as those who write together need it. */
export type WebProcess = {
  apply: (actor: PersonActor, delivery: Delivered) => Promise<DeliveryAnswer>;
  /** Answers what ends it. */
  follow: (actor: PersonActor, tab: Tab, send: (event: FeedEvent) => void) => Promise<() => Promise<unknown>>;
};

type Question =
  | { what: 'apply'; actor: PersonActor; delivery: Delivered }
  | { what: 'follow'; actor: PersonActor; tab: Tab }
  | { what: 'leave'; feed: number };

/** What a process is asked, and what it says, by the number of the question. */
export type Ask = Question & { id: number };

export type Said = { id: number } & (
  | { answer: unknown }
  | { error: { code: ErrorCode | null; message: string } }
  | { event: FeedEvent }
);

export const thisProcess: WebProcess = {
  apply: (actor, delivery) => applySteps(actor, delivery),
  follow: async (actor, tab, send) => (await openFeed(actor, { ...tab, send })).close,
};

/** Another process on the same database, with a memory, a pool and a line to hear on of its own. */
export function startOtherProcess(): WebProcess & { stop: () => Promise<void> } {
  const child = fork(new URL('./web-process.ts', import.meta.url), { execArgv: [] });
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const waiting = new Map<number, (said: Said) => void>();
  let asked = 0;
  child.on('message', (said: Said) => waiting.get(said.id)?.(said));
  const ask = (question: Question, hear = (_: FeedEvent) => {}) => {
    asked += 1;
    const id = asked;
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, (said) => {
        if ('event' in said) hear(said.event);
        else if ('error' in said) reject(errorOf(said.error));
        else resolve(said.answer);
      });
      child.send({ ...question, id } satisfies Ask);
    });
    return { id, answer };
  };
  return {
    apply: (actor, delivery) => ask({ what: 'apply', actor, delivery }).answer as Promise<DeliveryAnswer>,
    follow: async (actor, tab, send) => {
      const { id, answer } = ask({ what: 'follow', actor, tab }, send);
      await answer;
      return () => ask({ what: 'leave', feed: id }).answer;
    },
    stop: () => {
      child.disconnect();
      return gone;
    },
  };
}

const errorOf = ({ code, message }: { code: ErrorCode | null; message: string }): Error =>
  code ? new NewsroomError(code, message) : new Error(message);
