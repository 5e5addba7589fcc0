import { afterEach, expect, it, vi } from 'vitest';
import { NewsroomError } from '#newsroom/errors.ts';
import { problemResponse } from './problem.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  ['unauthenticated', 401],
  ['forbidden', 403],
  ['not_found', 404],
  ['conflict', 409],
  ['too_large', 413],
  ['invalid', 422],
  ['rate_limited', 429],
] as const)('answers %s with %i', async (code, status) => {
  const response = problemResponse(new NewsroomError(code, 'Why.'), 'GET /');
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status, code, detail: 'Why.' });
});

it('says when to try again, and which fields are wrong', async () => {
  const error = new NewsroomError('rate_limited', 'Later.', { retryAfter: 30, fields: { a: ['b'] } });
  const response = problemResponse(error, 'GET /');
  expect(response.headers.get('retry-after')).toBe('30');
  expect(await response.json()).toMatchObject({ retryAfter: 30, fields: { a: ['b'] } });
});

it('tells of an error that nobody foresaw only the id it is logged under, and logs no message', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const response = problemResponse(new Error('duplicate key (email)=(layla@nightdesk.example)'), 'POST /api');
  const body = await response.json();
  expect(response.status).toBe(500);
  const logged = String(log.mock.calls[0]?.[0]);
  expect(logged).toContain(body.instance);
  expect(logged).toContain('problem.test.ts');
  expect(logged + JSON.stringify(body)).not.toContain('layla');
});
