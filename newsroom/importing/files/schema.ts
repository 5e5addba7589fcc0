import { z } from 'zod';
import type { GivenFileState } from '../../db/generated/enums.ts';

/** The largest file that a browser may send, in bytes: less than next.config.ts lets through the proxy. */
export const LARGEST_FILE = 15_000_000;

/** What travels beside the bytes of a file. */
export const givenFileSchema = z.object({
  name: z.string().min(1).max(500),
  /** Files that were given together have the same, made by whoever gives them. */
  batch: z.uuid(),
});

export const fileSchema = z.object({ fileId: z.uuid() });

export const batchSchema = z.object({ batchId: z.uuid() });

/** Whose files are listed: one's own, or everybody's. */
export const whoseSchema = z.object({ whose: z.enum(['own', 'all']).default('own') });
export type Whose = z.output<typeof whoseSchema>['whose'];

/** A file as its list shows it. */
export type ListedFile = {
  id: string;
  fileName: string;
  state: GivenFileState;
  /** Why nothing came of it, or why its single piece is not read as a story. */
  problem: string | null;
  /** Of its single piece. */
  importId: string | null;
  headline: string | null;
  /** How many pieces were found in it, how many of them are not read as stories, and how many had come in before. */
  pieces: number;
  unread: number;
  known: number;
};

/** Files that were given together, in the order in which they came. */
export type FileBatch = {
  id: string;
  channel: 'upload' | 'folder';
  givenBy: string;
  /** ISO 8601. */
  givenAt: string;
  counts: Record<GivenFileState, number>;
  /** Not all of a very large batch: those that a person may want to do something about come first. */
  files: ListedFile[];
};

/** What is on the list of files. */
export type FileList = {
  batches: FileBatch[];
  /** Whether there are files of others, too. */
  others: boolean;
};
