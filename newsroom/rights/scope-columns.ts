import type { Prisma } from '../db/generated/client.ts';

/** What decides whether a licence covers a use on a day. */
export const scopeColumns = {
  id: true,
  covers: true,
  uses: true,
  languages: true,
  startsOn: true,
  endsOn: true,
  revokedAt: true,
} satisfies Prisma.LicenceSelect;
