import type { SessionClaims } from '#server/session-token.ts';

declare module 'next-auth' {
  interface User extends SessionClaims {}
}

declare module 'next-auth/jwt' {
  interface JWT extends Partial<SessionClaims> {}
}
