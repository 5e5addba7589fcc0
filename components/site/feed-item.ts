import type { Site } from './site-page.tsx';

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
  firstAt: Date;
  at: Date;
  /** The text, as our own renderer made it. */
  html: string;
};

export type Feed = { site: Site; language: string; items: readonly FeedItem[] };

/** Stays the same whatever becomes of headline and address: readers of a feed see an update, not a second story. */
export const itemId = ({ storyId }: FeedItem): string => `urn:uuid:${storyId}`;
