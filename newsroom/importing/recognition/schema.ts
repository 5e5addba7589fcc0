import { z } from 'zod';
import type { FindingReason } from './reasons.ts';

export const FINDING_KINDS = ['quote', 'person', 'organisation', 'place', 'figure'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

const offset = z.int().nonnegative();

/** What a person ticked of what was found: where it stands, and its words, so that a stale tick is told. */
export const tickedSchema = z.object({
  kind: z.enum(FINDING_KINDS),
  /** Which text block of the story: 0 is the headline, 1 the standfirst. */
  block: offset,
  /** UTF-16 offsets into the block's text. */
  from: offset,
  to: offset,
  words: z.string().min(1).max(20_000),
});
export type Ticked = z.infer<typeof tickedSchema>;

type Found = {
  /** Which text block of the story: 0 is the headline, 1 the standfirst. */
  block: number;
  /** UTF-16 offsets into the block's text. */
  from: number;
  to: number;
  words: string;
  /** 0 to 1. */
  sure: number;
  reason: FindingReason;
};

export type Quote = Found & {
  kind: 'quote';
  /** As full as the copy names whoever speaks; null when it does not say plainly. */
  speaker: string | null;
};

/** `name` is the same for every place where the copy means the same one. */
export type Name = Found & { kind: 'person' | 'organisation' | 'place'; name: string };

export type Figure = Found & {
  kind: 'figure';
  /** In digits, as JavaScript writes numbers; `to` where the copy gives a range. */
  value: { from: number; to?: number };
  /** "%", a currency, or what is counted or measured, as the copy has it. */
  unit: string;
};

/** A place in a story's text that an editor may want to check or to tag. */
export type Finding = Quote | Name | Figure;

/** What of the agency's data is evidence for names in the text. */
export type KnownNames = { places: readonly string[] };

/** A text in a language, block by block as the story's document has them: headline, standfirst, then the rest. */
export type Recognisable = { language: string; blocks: readonly string[]; known: KnownNames };
