import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from './env.ts';

const hour = 60 * 60;

/**
 * Seconds. A session ends twelve hours after its last use, a long shift: proxy.ts renews it while somebody works.
 * That a person was disabled, or their role changed, ends it at once (session.ts).
 */
export const sessionMaxAge = 12 * hour;

/** Seconds. Younger than this, a token is not worth a new cookie. */
const renewAfter = 1 * hour;

/** All that a session says of somebody. Everything else is read from their row, on every request. */
export type SessionClaims = { personId: string; sessionEpoch: number };

const claimsSchema = z.object({ personId: z.uuid(), sessionEpoch: z.int(), iat: z.int() });

const isHttps = () => env().NEXTAUTH_URL.startsWith('https://');

/** `__Host-` makes browsers refuse a cookie set by another host or without https. */
export const sessionCookieName = () => (isHttps() ? '__Host-nightdesk.session' : 'nightdesk.session');

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() }) as const;

export function encodeSession({ personId, sessionEpoch }: SessionClaims): Promise<string> {
  return encode({ token: { personId, sessionEpoch }, secret: env().NEXTAUTH_SECRET, maxAge: sessionMaxAge });
}

/** What a cookie says, or null when it is absent, forged or too old. */
export async function decodeSession(token: string | undefined): Promise<SessionClaims | null> {
  return readToken(token);
}

/** The same session with its end moved, when it is old enough for that. */
export async function renewSession(token: string | undefined): Promise<string | null> {
  const claims = await readToken(token);
  if (!claims || Date.now() / 1000 - claims.iat < renewAfter) return null;
  return encodeSession(claims);
}

async function readToken(token: string | undefined) {
  if (!token) return null;
  try {
    const claims = claimsSchema.safeParse(await decode({ token, secret: env().NEXTAUTH_SECRET }));
    return claims.success ? claims.data : null;
  } catch {
    return null;
  }
}
