import type { BoardStory } from '#newsroom/board/queries.ts';

/** A row of the board in the browser: times as ISO 8601. */
export type ShownStory = Pick<
  BoardStory,
  'id' | 'headline' | 'slug' | 'language' | 'state' | 'publicationState' | 'hindrances'
> & {
  changedAt: string;
  author: string;
  reviewer: string | null;
  source: string | null;
  isTranslation: boolean;
};

export const shown = ({
  author,
  reviewer,
  source,
  changedAt,
  translatedFromId,
  ...story
}: BoardStory): ShownStory => ({
  id: story.id,
  headline: story.headline,
  slug: story.slug,
  language: story.language,
  state: story.state,
  publicationState: story.publicationState,
  hindrances: story.hindrances,
  changedAt: changedAt.toISOString(),
  author: author.name,
  reviewer: reviewer?.name ?? null,
  source: source?.name ?? null,
  isTranslation: translatedFromId !== null,
});
