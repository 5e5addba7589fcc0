import { type Point, pointSchema } from '#newsroom/history/schema.ts';

/** What the page shows: a version, what it is compared with (null: the one before), and whether its writers are told. */
export type Shown = { version: Point; against: Point | null; who: boolean };

type Search = Record<string, string | string[] | undefined>;

export const readShown = (search: Search): Shown => ({
  version: pointSchema.catch('now').parse(search.version),
  against: pointSchema
    .nullable()
    .catch(null)
    .parse(search.against ?? null),
  who: search.who === '1',
});

export function historyAddress(storyId: string, { version, against, who }: Shown): string {
  const search = new URLSearchParams({
    ...(version !== 'now' && { version }),
    ...(against !== null && { against }),
    ...(who && { who: '1' }),
  });
  return `/desk/stories/${storyId}/history${search.size > 0 ? `?${search}` : ''}`;
}
