import type { ImportedStory } from './schema.ts';

const LONGEST = 200;

/** One line by which a list can name the copy: its headline, else how its text begins. */
export function listHeadline(story: ImportedStory): string {
  const line = story.headline ?? story.blocks[0]?.text ?? story.standfirst ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).toWellFormed()}…` : line;
}
