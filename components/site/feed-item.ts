import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';
import type { Concept } from '#newsroom/story/concepts.ts';
import { conceptNames } from './concepts.ts';
import { sectionName } from './section-name.ts';
import type { Site } from './site-page.tsx';
import type { FigureWords } from './story-figure.tsx';

/** A publication as feeds carry it. */
export type FeedItem = {
  storyId: string;
  path: string;
  language: string;
  sectionSlug: string;
  headline: string;
  standfirst: string;
  byline: string;
  credit: string;
  notice: string;
  sourceName: string;
  /** What it is about, and where. */
  subjects: readonly Concept[];
  places: readonly Concept[];
  firstAt: Date;
  at: Date;
  /** The pictures that may go there, with the story's words for them. */
  pictures: readonly { picture: PublicPicture; words: FigureWords }[];
  /** The text, as our own renderer made it. */
  html: string;
};

export type Feed = { site: Site; language: string; items: readonly FeedItem[] };

/** Its section, and the names of its subjects and places, each once. */
export function itemTags({ sections }: Site, item: FeedItem): string[] {
  const section = sections.find(({ slug }) => slug === item.sectionSlug);
  const names = conceptNames([...item.subjects, ...item.places]);
  return [...new Set([...(section ? [sectionName(section, item.language)] : []), ...names])];
}

/** Stays the same whatever becomes of headline and address: readers of a feed see an update, not a second story. */
export const itemId = ({ storyId }: FeedItem): string => `urn:uuid:${storyId}`;
