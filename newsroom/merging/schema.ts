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
  /** What a person says about the embargo that the update names: until when, or null for “over”. */
  embargo: z.object({ until: z.iso.datetime({ offset: true }).nullable() }).optional(),
});

/** Why an update can't be merged into a story. */
export type NoMerge =
  /** Somebody has changed the ledger or the story since. */
  | { ok: false; reason: 'stale' }
  /** It was accepted, merged or discarded before, or no story could be read from it. */
  | { ok: false; reason: 'settled' }
  /** The story was made from no copy, so there is nothing that this could be an update of. */
  | { ok: false; reason: 'not_imported' }
  | { ok: false; reason: 'other_language' }
  /** What is suggested in the story has to be decided first: it is neither the newsroom's text nor not. */
  | { ok: false; reason: 'suggestions'; count: number }
  | { ok: false; reason: 'nothing_kept' };

export type Merged =
  | { ok: true; version: number }
  | NoMerge
  /** The copy names an embargo whose end a person has to say. */
  | { ok: false; reason: 'embargo_unread'; line: string }
  /** The copy names an embargo that is not over, and a version of the piece is before readers. */
  | { ok: false; reason: 'already_public'; line: string };
