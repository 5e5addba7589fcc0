import { z } from 'zod';
import { isLanguageTag } from '../settings/languages.ts';

const storyId = z.string().max(64);
const contentHash = z.string().regex(/^[0-9a-f]{64}$/, 'This is not the hash of a text.');

/** A BCP 47 tag, kept as it was written: canonical forms would turn `kmr` into `ku`. */
export const languageTag = z.string().refine(isLanguageTag, 'A language is a tag such as en, tr or kmr.');

/** A wall-clock time in the newsroom's zone, as a date-and-time input gives it. */
const wallClockTime = z.iso.datetime({
  local: true,
  precision: -1,
  error: 'A time is a date and an hour, such as 2026-11-23T18:00.',
});

const line = (most: number) => z.string().trim().max(most, `At most ${most} characters.`);

/** A form says "none" with an empty text. */
const orNone = (text: z.ZodType<string, string>) =>
  z.union([z.literal('').transform(() => null), text]).nullable();

export const createDraftSchema = z.object({
  language: languageTag,
  sectionSlug: orNone(z.string().max(80)).optional(),
});

export const storyIdSchema = z.object({ storyId });

export const requestChangesSchema = z.object({
  storyId,
  reason: line(2000).min(1, 'Say what should change.'),
});

/** Carries the hash of the text that the approver looked at: an approval of any other text is refused. */
export const approveSchema = z.object({ storyId, contentHash });

/** Only what is given is changed. An empty slug means: made from the headline. */
export const storySettingsSchema = z.object({
  storyId,
  language: languageTag.optional(),
  slug: line(120).optional(),
  sectionSlug: orNone(z.string().max(80)).optional(),
  byline: line(200).optional(),
  credit: line(300).optional(),
  sourceId: orNone(z.string().max(64)).optional(),
  embargoUntil: orNone(wallClockTime).optional(),
});

export type CreateDraft = z.output<typeof createDraftSchema>;
export type RequestChanges = z.output<typeof requestChangesSchema>;
export type Approve = z.output<typeof approveSchema>;
export type StorySettings = z.output<typeof storySettingsSchema>;
