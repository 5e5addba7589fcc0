import { z } from 'zod';
import { explainerTextSchema } from '../annotation/explainer-text.ts';
import { isStorable, NOT_STORABLE } from '../is-storable.ts';
import { isLanguageTag } from '../settings/languages.ts';

/** An entry explains so many words at most: its name, and what else it is called. */
const MOST_WORDS = 20;

const words = z
  .string()
  .trim()
  .min(1)
  .max(80, 'Use at most 80 characters for each.')
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'Write words, not only signs.')
  .refine(isStorable, NOT_STORABLE);

const named = z.object({
  language: z.string().refine(isLanguageTag, 'Choose the language that it is written in.'),
  /** The first is its name. */
  words: z
    .array(words)
    .min(1, 'Write the words that it explains.')
    .max(MOST_WORDS, `Use at most ${MOST_WORDS}.`)
    .transform((all) => [...new Set(all)]),
});

export const newEntrySchema = explainerTextSchema.and(named);
export type NewEntry = z.output<typeof newEntrySchema>;

export const entrySchema = z.object({ entryId: z.uuid() });
export type EntryInput = z.output<typeof entrySchema>;

/** `was` is the text that was changed: another one is not written over. */
export const changedEntrySchema = newEntrySchema
  .and(entrySchema)
  .and(z.object({ was: z.object({ words: z.array(z.string()), body: z.string() }) }));
export type ChangedEntry = z.output<typeof changedEntrySchema>;

/** An explainer that the newsroom keeps. `rich` is a document of newsroom/annotation/note-schema.ts, or null. */
export type LibraryEntry = { id: string; language: string; words: string[]; body: string; rich: unknown };
