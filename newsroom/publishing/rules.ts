import type { PublicationKind, StoryState } from '../db/generated/enums.ts';
import type { RightsObstacle } from '../rights/clearance.ts';
import type { PublishMode } from './schema.ts';

/** What keeps a picture of a story from going out: which one, by its place among them, and what it is called. */
export type PictureObstacle = { place: number; name: string } & (
  | { kind: 'picture_words'; missing: ('alt' | 'credit')[] }
  /** Nobody has said whose it is. */
  | { kind: 'picture_nobodys' }
  | { kind: 'picture_unlicensed'; of: { id: string; name: string } }
  /** The text has it, the newsroom has not. */
  | { kind: 'picture_gone' }
);

/** Everything that can keep a story from going out. All that apply are reported together. */
export type Obstacle =
  | PictureObstacle
  | { kind: 'not_approved'; state: StoryState }
  | { kind: 'text_changed_since_approval' }
  | RightsObstacle
  | { kind: 'embargo'; until: Date }
  /** The agency took back the copy that it was made of. */
  | { kind: 'agency_kill'; importId: string; headline: string }
  | { kind: 'blocking_annotations'; count: number }
  | { kind: 'orphaned_blocking_annotations'; count: number }
  /** Texts that readers would get and nobody has approved. */
  | { kind: 'unapproved_explainers'; count: number }
  | { kind: 'orphaned_explainers'; count: number }
  /** Whose they are, by name. */
  | { kind: 'suggestions'; count: number; by: string[] }
  | { kind: 'stale_translation'; blocks: number }
  | { kind: 'no_headline' }
  | { kind: 'no_body' }
  | { kind: 'no_language' }
  | { kind: 'language_not_served'; language: string }
  | { kind: 'no_section' }
  | { kind: 'no_slug' }
  | { kind: 'slug_taken'; path: string };

export const kindOf: Record<PublishMode, PublicationKind> = {
  first: 'published',
  update: 'updated',
  correction: 'corrected',
};

type Address = { language: string; year: string; month: string; slug: string };

/** A story's address on the site, in readable letters: what is sent to a browser is percent-encoded. */
export const storyPath = ({ language, year, month, slug }: Address): string =>
  `/${language}/${year}/${month}/${slug}`;

/** Joins lines into one, each once, whatever the letters' case. */
export function joinedLines(lines: readonly string[], separator: string): string {
  const seen = new Set<string>();
  const kept = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !seen.has(line.toLowerCase()) && seen.add(line.toLowerCase()));
  return kept.join(separator);
}
