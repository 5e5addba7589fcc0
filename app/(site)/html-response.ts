import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';

/**
 * A page for readers: the component as plain HTML, with the status that it deserves. Not one of Next's pages, because
 * those can't answer 410, and would send a reader scripts that no page here needs. Browsers and caches may keep it,
 * but ask each time whether it still holds: a withdrawal counts at once.
 */
export async function htmlResponse(request: Request, page: ReactNode, status = 200): Promise<Response> {
  // Next refuses a static import: it takes every route for a place of server components.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return revalidated(request, `<!DOCTYPE html>${renderToStaticMarkup(page)}`, 'text/html', status);
}

/** Text of a type, or 304 when the reader has it already. */
export function revalidated(request: Request, text: string, type: string, status = 200): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate' };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (status === 200 && known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, { status, headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` } });
}
