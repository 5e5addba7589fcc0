import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import type { PersonActor } from '#newsroom/actor.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import { readBody } from './body.ts';
import { formInput } from './form-input.ts';
import { invalidInput } from './invalid-input.ts';
import { problemResponse } from './problem.ts';
import { refuseCrossOrigin } from './same-origin.ts';
import { actorOfRequest } from './session.ts';

type Params = Record<string, string>;

type Options<Schema extends z.ZodType> = {
  /** Of the body, or of the query for GET. */
  schema?: Schema;
  /** Bytes of the body; 1 MB unless said. next.config.ts bounds what can be said here. */
  maxBytes?: number;
};

type Call<Schema extends z.ZodType> = {
  actor: PersonActor;
  input: z.output<Schema>;
  params: Params;
  request: NextRequest;
};

type Handler = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>;

/**
 * Makes a route handler for somebody who is signed in. It answers what `run` returns: a Response as it is, anything
 * else as JSON, nothing as 204; and what `run` throws as problem+json. Without a schema the body is left alone, for
 * `run` to read.
 */
export function route<Schema extends z.ZodType = z.ZodUndefined>(
  { schema, maxBytes = 1_000_000 }: Options<Schema>,
  run: (call: Call<Schema>) => Promise<unknown>,
): Handler {
  return async (request, context) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') refuseCrossOrigin(request);
      const actor = await actorOfRequest();
      const params = await context.params;
      const input = (schema && (await parseInput(schema, request, maxBytes))) as z.output<Schema>;
      return toResponse(await run({ actor, input, params, request }));
    } catch (error) {
      return problemResponse(error, `${request.method} ${request.nextUrl.pathname}`);
    }
  };
}

async function parseInput<Schema extends z.ZodType>(schema: Schema, request: NextRequest, maxBytes: number) {
  const parsed = schema.safeParse(await rawInput(schema, request, maxBytes));
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

async function rawInput(schema: z.ZodType, request: NextRequest, maxBytes: number): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'HEAD') {
    return Object.fromEntries(request.nextUrl.searchParams);
  }
  const type = request.headers.get('content-type') ?? '';
  const body = new Response(await readBody(request, maxBytes), { headers: { 'Content-Type': type } });
  try {
    if (type.startsWith('application/json')) return await body.json();
    if (type.startsWith('multipart/form-data')) return formInput(schema, await body.formData());
  } catch {
    throw new NewsroomError('invalid', 'The request could not be read: its body is malformed.');
  }
  throw new NewsroomError('invalid', 'The request must be JSON or a form with parts.');
}

function toResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  if (answer === undefined) return new Response(null, { status: 204 });
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
}
