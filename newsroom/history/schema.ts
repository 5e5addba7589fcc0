import { z } from 'zod';
import type { DocumentDiff } from './diff.ts';

const storyId = z.string().max(64);

/** A text of the story: as it is now, as the copy was that it came from, as readers have it, or a revision by its id. */
export const pointSchema = z.union([z.enum(['now', 'import', 'published']), z.uuid()]);
export type Point = z.output<typeof pointSchema>;

const name = z.string().trim().min(1, 'Give the version a name.').max(120, 'At most 120 characters.');

export const keepVersionSchema = z.object({ storyId, name });
/** An empty name takes it away. */
export const nameRevisionSchema = z.object({ revisionId: z.uuid(), name: z.union([z.literal(''), name]) });
export const restoreSchema = z.object({ storyId, point: pointSchema });
/** `block` counts the blocks of the earlier version from 0. */
export const bringBackSchema = z.object({ storyId, point: pointSchema, block: z.int().min(0).max(100_000) });
export const olderRevisionsSchema = z.object({ storyId, before: z.uuid() });

/** A revision in the list. */
export type RevisionRow = {
  id: string;
  version: number;
  /** Why it was kept: "import", "submitted", "pause", "kept" … */
  reason: string;
  name: string | null;
  /** ISO 8601. */
  at: string;
  by: string | null;
};

/** One side of a comparison. `now` and `published` are no revisions; a revision's point is its id. */
export type ShownPoint = { point: Point; reason: string; name: string | null; at: string; by: string | null };

/** Somebody who wrote words. `update`: an agency, by an update that was merged. */
export type Writer = { kind: 'person' | 'source' | 'update'; name: string };

/** Who wrote the words of each block of the later text: for each block, runs of [length, place in `writers`, time]. */
export type Blame = { writers: Writer[]; blocks: [length: number, writer: number, at: number][][] };

export type Comparison = {
  before: ShownPoint;
  after: ShownPoint;
  diff: DocumentDiff;
  /** Null unless asked for. `later`: the log is long, and a job is reading it. `unknown`: nobody can tell. */
  blame: Blame | 'later' | 'unknown' | null;
};

/** What became of a restoration. `same`: the story has these words already. */
export type Restored = { ok: true; version: number } | { ok: false; reason: 'same' };
