import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, readersPolicy } from '#server/content-security-policy.ts';
import { pathHeader } from '#server/request-path.ts';
import {
  renewSession,
  sessionCookieName,
  sessionCookieOptions,
  sessionMaxAge,
} from '#server/session-token.ts';

/** Where people sign in and work; everything else is for readers, and /api/v1 for whoever takes stories or brings copy. */
const newsroomPaths = /^\/(desk|admin|signin|invitation|password|api(?!\/v1(\/|$)))(\/|$)/;

/**
 * What every page needs before it is rendered: a nonce with its content security policy, its own path (a page can't
 * ask for that), and a session that lasts as long as somebody works. It decides nothing about who may see what.
 */
export async function proxy(request: NextRequest) {
  if (!isReadable(request.nextUrl)) return new NextResponse('This address is malformed.', { status: 400 });
  if (!newsroomPaths.test(request.nextUrl.pathname)) return readersResponse();
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);

  // Not on actions and not on next-auth's own routes: they may be setting or clearing the same cookie.
  const leaveCookie = request.headers.has('next-action') || request.nextUrl.pathname.startsWith('/api/auth');
  const renewed = leaveCookie ? null : await renewSession(request.cookies.get(sessionCookieName())?.value);
  if (renewed) {
    response.cookies.set(sessionCookieName(), renewed, { ...sessionCookieOptions(), maxAge: sessionMaxAge });
  }
  return response;
}

/** Readers' pages are kept by caches: no cookie and nothing of one request may be in their answer. */
function readersResponse(): NextResponse {
  const response = NextResponse.next();
  response.headers.set('content-security-policy', readersPolicy);
  return response;
}

/** Next answers broken percent-encoding with a 500, and NUL is nothing that PostgreSQL could look for. */
function isReadable({ pathname, search }: URL): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0') && !search.includes('%00');
  } catch {
    return false;
  }
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'],
};
