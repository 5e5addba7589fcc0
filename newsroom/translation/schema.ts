import { z } from 'zod';
import { isLanguageTag } from '../settings/languages.ts';

const storyId = z.uuid();
const language = z.string().refine(isLanguageTag, 'Choose a language from the list.');

export const requestLanguagesSchema = z.object({
  /** Any language version of the piece. */
  storyId,
  languages: z.array(language).min(1, 'Choose at least one language.').max(40),
});

export const pieceLanguageSchema = z.object({ storyId, language });

export const assignSchema = pieceLanguageSchema.extend({
  /** Null: open to everybody who works in the language. */
  personId: z.uuid().nullable(),
});

export const confirmBlockSchema = z.object({
  /** The translation. */
  storyId,
  sourceBlockId: z.string().min(1).max(64),
  /** Hash of the source text that the person looked at; null where the source block is gone. */
  sourceHash: z.string().max(64).nullable(),
  /** The block of the translation that a new source block was put into. */
  blockId: z.string().min(1).max(64).optional(),
});

/** How far a piece has come in a language it is wanted in. */
export const translationStates = [
  'wanted',
  'assigned',
  'in_progress',
  'in_review',
  'ready',
  'stale',
] as const;
export type TranslationState = (typeof translationStates)[number];
