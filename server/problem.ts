import { type ErrorCode, NewsroomError } from '#newsroom/errors.ts';
import { reportUnexpected } from './unexpected.ts';

const statuses: Record<ErrorCode, { status: number; title: string }> = {
  unauthenticated: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Changed meanwhile' },
  too_large: { status: 413, title: 'Too large' },
  invalid: { status: 422, title: 'Not valid' },
  rate_limited: { status: 429, title: 'Too many requests' },
};

/** An error as `application/problem+json` (RFC 9457), with the newsroom's code beside the status. */
export function problemResponse(error: unknown, where: string): Response {
  if (!(error instanceof NewsroomError)) {
    const { id, message } = reportUnexpected(error, where);
    return respond({ status: 500, title: 'Unexpected', code: 'unexpected', detail: message, instance: id });
  }
  const { code, message, fields, retryAfter } = error;
  return respond(
    { ...statuses[code], code, detail: message, fields, retryAfter },
    retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  );
}

function respond(
  problem: { status: number } & Record<string, unknown>,
  headers: Record<string, string> = {},
) {
  return Response.json(
    { type: 'about:blank', ...problem },
    {
      status: problem.status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    },
  );
}
