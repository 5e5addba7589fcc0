import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { NewsroomError } from '#newsroom/errors.ts';
import { signInSchema } from '#newsroom/people/schema.ts';
import { recordSignOut, signIn } from '#newsroom/people/sign-in.ts';
import { env } from './env.ts';
import { addressOf } from './request-address.ts';
import { sessionCookieName, sessionCookieOptions, sessionMaxAge } from './session-token.ts';
import { reportUnexpected } from './unexpected.ts';

/**
 * next-auth checks e-mail and password, makes the session cookie (an encrypted token) and takes it away again. Who the
 * session belongs to, and whether it still counts, is read from the database on every request: session.ts.
 */
export function authOptions(): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionMaxAge },
    useSecureCookies: sessionCookieOptions().secure,
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: '/signin', signOut: '/signin', error: '/signin' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials, request) => checkCredentials(credentials, new Headers(request.headers)),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const { personId, sessionEpoch } = user ?? token;
        return { personId, sessionEpoch };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token: { personId, sessionEpoch } }) => {
        if (personId && sessionEpoch !== undefined) await recordSignOut({ personId, sessionEpoch });
      },
    },
    logger: {
      error: (code, metadata) => {
        reportUnexpected('error' in metadata ? metadata.error : metadata, `next-auth ${code}`);
      },
      warn: () => {},
    },
  };
}

/** What is thrown here arrives in the browser as the `error` of signIn(), so it is always words for a person. */
async function checkCredentials(credentials: unknown, headers: Headers) {
  const parsed = signInSchema.safeParse(credentials);
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
  try {
    const signed = await signIn(parsed.data, addressOf(headers));
    return { id: signed.personId, ...signed };
  } catch (error) {
    if (error instanceof NewsroomError) throw new Error(error.message);
    throw new Error(reportUnexpected(error, 'sign-in').message);
  }
}
