'use server';

import type { FoundStory } from '#components/desk-shell/use-story-search.ts';
import { db } from '#newsroom/db/client.ts';
import { visibleTo } from '#newsroom/story/visible-to.ts';
import { actorOfRequest } from '#server/session.ts';

/** For the palette: the stories that the person may see, by words of their headline, the latest first. */
export async function searchStories(query: string): Promise<FoundStory[]> {
  const actor = await actorOfRequest();
  return db().story.findMany({
    where: { AND: [visibleTo(actor), { headline: { contains: query.slice(0, 200), mode: 'insensitive' } }] },
    orderBy: { changedAt: 'desc' },
    take: 8,
    select: { id: true, headline: true, language: true, state: true },
  });
}
