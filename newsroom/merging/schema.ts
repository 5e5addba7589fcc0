import { z } from 'zod';
import type { TextUnit } from '../document/units.ts';
import type { Change } from './compare-words.ts';

/** Words with one history, as the newsroom got them, as it has them, and as the agency has them now. */
export type PieceRun = {
  change: Change;
  conflictId: string | null;
  base: string;
  ours: string;
  theirs: string;
};

/** A passage of the merged story, to show; several blocks of it are lines of its texts. */
export type Piece = {
  /** The block of the working copy; null where the newsroom has none. */
  blockId: string | null;
  type: TextUnit['type'];
  /** The agency has moved it. */
  isMoved: boolean;
  runs: PieceRun[];
};

/** Words that newsroom and agency changed differently. An empty text: deleted there. */
export type Conflict = { id: string; blockId: string | null; base: string; ours: string; theirs: string };

/** Which words stand in the story in the end. `both`: the newsroom's, then the agency's. */
export const choiceSchema = z.enum(['ours', 'theirs', 'both']);
export type Choice = z.output<typeof choiceSchema>;

/** A choice for each conflict by its id; the newsroom's words stay where none is made. */
export type Choices = Readonly<Record<string, Choice>>;

export const mergeImportSchema = z.object({
  importId: z.uuid(),
  storyId: z.uuid(),
  /** The versions of both that the person looked at. */
  ledgerVersion: z.int().nonnegative(),
  storyVersion: z.int().nonnegative(),
  choices: z.record(z.string().max(40), choiceSchema).default({}),
});
