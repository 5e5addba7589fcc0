import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#server/auth-options.ts';

// The options are made per request, because `next build` has no environment to make them from.
const handler = (request: NextRequest, context: unknown) => NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
