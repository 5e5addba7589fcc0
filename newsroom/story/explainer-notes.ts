import type { Prisma } from '../db/generated/client.ts';

/** Explainers that go out, or would if they were approved: nobody has left them out. */
export const openExplainers = { kind: 'explainer', resolvedAt: null } satisfies Prisma.AnnotationWhereInput;

/** Those whose text somebody approved: changing it takes the hash of the approved one away. */
export const approvedExplainers = {
  ...openExplainers,
  explainerHash: { not: null },
} satisfies Prisma.AnnotationWhereInput;
