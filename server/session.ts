import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type PersonActor, personActor } from '#newsroom/actor.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import { personOfSession } from '#newsroom/people/person-of-session.ts';
import { recordSignOut } from '#newsroom/people/sign-in.ts';
import { pathHeader } from './request-path.ts';
import { safeNextPath } from './safe-next-path.ts';
import {
  decodeSession,
  encodeSession,
  type SessionClaims,
  sessionCookieName,
  sessionCookieOptions,
  sessionMaxAge,
} from './session-token.ts';

/**
 * Who is signed in, with their address, role and languages. Their row is read on every request, once: a disabled
 * person, or one whose sessions were ended, is nobody from the next request on.
 */
export const currentPerson = cache(async () => {
  const jar = await cookies();
  const claims = await decodeSession(jar.get(sessionCookieName())?.value);
  return claims && personOfSession(claims);
});

export const currentActor = cache(async (): Promise<PersonActor | null> => {
  const person = await currentPerson();
  return person && personActor(person);
});

/** For pages: whoever is not signed in goes to the sign-in page, and comes back afterwards. */
export async function requireActor(): Promise<PersonActor> {
  const actor = await currentActor();
  if (actor) return actor;
  const next = safeNextPath((await headers()).get(pathHeader));
  redirect(`/signin?next=${encodeURIComponent(next)}`);
}

/**
 * For route handlers.
 * @throws NewsroomError `unauthenticated`
 */
export async function actorOfRequest(): Promise<PersonActor> {
  const actor = await currentActor();
  if (!actor) throw sessionEnded();
  return actor;
}

export const sessionEnded = () =>
  new NewsroomError(
    'unauthenticated',
    'Your session has ended. Sign in again in another tab, then try once more.',
  );

/** Begins a session in this browser, in place of any other: after a new password, or an accepted invitation. */
export async function startSession(claims: SessionClaims): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await encodeSession(claims), {
    ...sessionCookieOptions(),
    maxAge: sessionMaxAge,
  });
}

/** Ends the session in this browser. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  const claims = await decodeSession(jar.get(sessionCookieName())?.value);
  if (claims) await recordSignOut(claims);
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
}
