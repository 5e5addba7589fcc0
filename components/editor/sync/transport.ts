import type { NewAnnotation, Thread } from '#newsroom/annotation/schema.ts';
import type { DeliveryAnswer, LoggedStep } from '#newsroom/authority/schema.ts';
import type { CaretPlace } from '#newsroom/db/notify.ts';

/** A delivery as it travels. */
export type Parcel = {
  version: number;
  schemaVersion: number;
  clientId: string;
  steps: Record<string, unknown>[];
  annotations: NewAnnotation[];
};

/**
 * Why the server could not be asked, or did not want to.
 * - `away` no answer, or the server is starting: worth trying again by itself
 * - `signed_out` the session has ended: worth trying again after signing in
 * - `refused` this person may not, or the change is not one that the newsroom takes
 * - `reload` what this browser has is not the story's past
 */
export type TroubleKind = 'away' | 'signed_out' | 'refused' | 'reload';

export class Trouble extends Error {
  readonly kind: TroubleKind;
  /** Whether it was the person's rights, and not what they sent. */
  readonly isForbidden: boolean;

  constructor(kind: TroubleKind, message: string, isForbidden = false) {
    super(message);
    this.name = 'Trouble';
    this.kind = kind;
    this.isForbidden = isForbidden;
  }
}

/** What the editor asks of the server; tests put the authority itself behind it. */
export type Transport = {
  deliver: (parcel: Parcel, lastWords?: boolean) => Promise<DeliveryAnswer>;
  stepsSince: (version: number) => Promise<LoggedStep[]>;
  documentAt: (version: number) => Promise<unknown>;
  threads: () => Promise<Thread[]>;
  tellCaret: (place: Omit<CaretPlace, 'personId'>) => Promise<void>;
};

/** Browsers let pages that are closing send no more than 64 KiB. */
const KEEPALIVE_LIMIT = 60_000;

/** Milliseconds that an answer is waited for: a line may die without a word, and nothing else is sent meanwhile. */
const PATIENCE_MS = 60_000;

/** Bytes that even a slow line carries in a millisecond. */
const SLOWEST_LINE = 10;

export function httpTransport(storyId: string, personId: string): Transport {
  const at = (path: string) => `/api/stories/${storyId}/${path}`;
  const post = (path: string, content: object, lastWords = false) => {
    // Somebody else may have signed in in this browser: their name must not come on it.
    const body = new TextEncoder().encode(JSON.stringify({ ...content, personId }));
    return fetchAnswer(at(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: lastWords && body.length < KEEPALIVE_LIMIT,
      signal: AbortSignal.timeout(PATIENCE_MS + Math.ceil(body.length / SLOWEST_LINE)),
    });
  };
  return {
    deliver: async (parcel, lastWords) => readAnswer(await post('steps', parcel, lastWords)),
    tellCaret: async (place) => void (await post('caret', place)),
    stepsSince: async (version) => (await ask<{ steps: LoggedStep[] }>(at(`steps?since=${version}`))).steps,
    documentAt: async (version) =>
      (await ask<{ document: unknown }>(at(`document?version=${version}`))).document,
    threads: async () => (await ask<{ threads: Thread[] }>(at('annotations'))).threads,
  };
}

const ask = async <Answer>(url: string): Promise<Answer> =>
  readAnswer(await fetchAnswer(url, { signal: AbortSignal.timeout(PATIENCE_MS) }));

async function fetchAnswer(url: string, init: RequestInit): Promise<Response> {
  const response = await orAway(fetch(url, init));
  if (response.ok) return response;
  throw await troubleOf(response);
}

/** It may break off in its midst, or be that of somebody who stands in between, in a train or a hotel. */
const readAnswer = <Answer>(response: Response): Promise<Answer> => orAway(response.json());

const orAway = <Answer>(asked: Promise<Answer>): Promise<Answer> =>
  asked.catch(() => {
    throw noAnswer();
  });

export const noAnswer = () => new Trouble('away', 'Nightdesk does not answer.');

async function troubleOf(response: Response): Promise<Trouble> {
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  const message = problem?.detail ?? `Nightdesk answered ${response.status}.`;
  if (response.status >= 500 || response.status === 429 || !problem) return new Trouble('away', message);
  if (response.status === 401) return new Trouble('signed_out', message);
  return new Trouble(response.status === 409 ? 'reload' : 'refused', message, response.status === 403);
}
