import type { Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { AnnotationKind } from '../db/generated/enums.ts';

/** Kinds of annotation that keep a story from being approved and published until they are resolved. */
export const blockingKinds: readonly AnnotationKind[] = ['fact_check', 'legal'];

/** Those that still do: nobody has resolved them, whether or not their words are gone. */
export const openBlocking = {
  kind: { in: [...blockingKinds] },
  resolvedAt: null,
} satisfies Prisma.AnnotationWhereInput;

/** How many fact-checks and legal notes keep the story from going on. */
export const countBlocking = (tx: Tx, storyId: string): Promise<number> =>
  tx.annotation.count({ where: { storyId, ...openBlocking } });
