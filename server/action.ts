import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { PersonActor } from '#newsroom/actor.ts';
import { type ErrorCode, NewsroomError } from '#newsroom/errors.ts';
import { formInput, typedValues } from './form-input.ts';
import { invalidInput } from './invalid-input.ts';
import { addressOf } from './request-address.ts';
import { currentActor, sessionEnded } from './session.ts';
import { requireStorable } from './storable-input.ts';
import { reportUnexpected } from './unexpected.ts';

/** `unexpected` is an error of ours: the message carries the id under which it was logged. */
type ActionFailure = {
  ok: false;
  code: ErrorCode | 'unexpected';
  message: string;
  /** Name of a field → what is wrong with it. */
  fieldErrors?: Record<string, string[]>;
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
  /** What was typed, passwords aside, so that the form can show it again. */
  values?: Record<string, string | string[]>;
};

export type ActionResult<Data> = { ok: true; data: Data } | ActionFailure;

/** Called with the input, or by useActionState (`Form` of components/ui) with the previous result and the form. */
export type Action<Input, Data> = {
  (input: Input): Promise<ActionResult<Data>>;
  (previous: unknown, form: FormData): Promise<ActionResult<Data>>;
};

/**
 * Makes a server action of a command, in a file with 'use server':
 * `export const spikeStory = action(spikeSchema, (actor, input) => spike(actor, input));`
 * It parses the input, finds who asks, and turns what the command throws into a result. The command authorises.
 */
export function action<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (actor: PersonActor, input: z.output<Schema>) => Promise<Data>,
): Action<z.input<Schema>, Data> {
  return wrap(schema, async (input) => {
    const actor = await currentActor();
    if (!actor) throw sessionEnded();
    return run(actor, input);
  });
}

/** The same for the few things that somebody does who is not signed in, such as opening an invitation. */
export function publicAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (input: z.output<Schema>, caller: { address: string }) => Promise<Data>,
): Action<z.input<Schema>, Data> {
  return wrap(schema, async (input) => run(input, { address: addressOf(await headers()) }));
}

function wrap<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Data>,
): Action<z.input<Schema>, Data> {
  return async (first: unknown, second?: FormData): Promise<ActionResult<Data>> => {
    const form = first instanceof FormData ? first : second;
    try {
      const parsed = schema.safeParse(form ? formInput(schema, form) : first);
      if (!parsed.success) throw invalidInput(parsed.error);
      requireStorable(parsed.data);
      return { ok: true, data: await run(parsed.data) };
    } catch (error) {
      // A redirect or a "not found" of Next's travels as an exception too.
      unstable_rethrow(error);
      return { ...failure(error), ...(form && { values: typedValues(form) }) };
    }
  };
}

function failure(error: unknown): ActionFailure {
  if (!(error instanceof NewsroomError)) {
    return { ok: false, code: 'unexpected', message: reportUnexpected(error, 'action').message };
  }
  const { code, message, fields, retryAfter } = error;
  return {
    ok: false,
    code,
    message,
    ...(fields && { fieldErrors: fields }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}
