/**
 * Why a command or a query was refused.
 * - `unauthenticated` nobody is signed in, or the session has ended
 * - `forbidden` this person may not do this
 * - `not_found` no such thing, or none that this person may see
 * - `invalid` the input is malformed; `fields` may say where
 * - `conflict` what it was based on has changed meanwhile
 * - `too_large` more than the newsroom takes
 * - `rate_limited` too often; `retryAfter` says in how many seconds
 */
export type ErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'too_large'
  | 'rate_limited';

type Details = { fields?: Record<string, string[]>; retryAfter?: number };

/** The one error that the core throws on purpose. Its message is for the person who asked. */
export class NewsroomError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string[]> | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message);
    this.name = 'NewsroomError';
    this.code = code;
    this.fields = details.fields;
    this.retryAfter = details.retryAfter;
  }
}

/** The error for things that do not exist, or that the actor may not know to exist. */
export const notFound = (what: string) =>
  new NewsroomError('not_found', `This ${what} does not exist, or you may not see it.`);
