import type { getImport } from '#newsroom/importing/queries.ts';

type Read = Awaited<ReturnType<typeof getImport>>;

/** An import as its review has it in the browser: times as ISO 8601. */
export type FoundImport = Omit<Read, 'receivedAt' | 'receivedBy' | 'settledAt' | 'earlier' | 'story'> & {
  receivedAt: string;
  receivedBy: string;
  storyId: string | null;
  earlier: { id: string; receivedAt: string; state: Read['state'] } | null;
};
