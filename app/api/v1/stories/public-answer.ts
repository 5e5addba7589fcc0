import { revalidated } from '#app/(site)/html-response.ts';

/** Any page may read what is public; nobody is signed in here, and no cookie changes anything. */
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link' };

/** Data that a cache may keep as long as it asks each time whether it still holds: a withdrawal counts at once. */
export function publicAnswer(request: Request, data: unknown, { status = 200, link = '' } = {}): Response {
  const answer = revalidated(request, JSON.stringify(data), 'application/json', status);
  return opened(answer, link);
}

/** Lets any page read an answer. */
export function opened(answer: Response, link = ''): Response {
  for (const [name, value] of Object.entries(open)) answer.headers.set(name, value);
  if (link) answer.headers.set('Link', link);
  return answer;
}

/** What a browser asks before it asks with If-None-Match. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...open,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
