import type { NamedFeed } from '#newsroom/feeds/feeds-of-page.ts';
import type { Duplicate } from '#newsroom/importing/duplicates/find.ts';
import type { getImport } from '#newsroom/importing/queries.ts';

type Read = Awaited<ReturnType<typeof getImport>>;

/** An import as its review has it in the browser: times as ISO 8601. */
export type FoundImport = Omit<
  Read,
  'receivedAt' | 'settledAt' | 'receipts' | 'noticed' | 'story' | 'mergedInto' | 'mergedIntoId'
> & {
  receivedAt: string;
  /** The story that was made of it, or that it was merged into. */
  storyId: string | null;
  /** Each time that it came in, the last one first. */
  receipts: (Omit<Read['receipts'][number], 'at' | 'receivedBy'> & { at: string; receivedBy: string })[];
  /** What the agency said of this copy, in other copy. */
  noticed: (Omit<Read['noticed'][number], 'receivedAt'> & { receivedAt: string })[];
  /** The feeds that the page names which it was fetched from, where the newsroom does not subscribe to them. */
  feeds: NamedFeed[];
  /** What came in that is likely the same story, the best first. */
  alike: (Omit<Duplicate, 'receivedAt'> & { receivedAt: string })[];
};
