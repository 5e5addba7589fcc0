import { z } from 'zod';
import { isLanguageTag } from './languages.ts';

const languageTag = z
  .string()
  .refine(isLanguageTag, 'This is not a language tag (BCP 47), such as en or ckb.');

/** Whether this runtime knows the IANA time zone. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset such as +03:00 is accepted by Intl too, and would ignore summer time.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

export const settingsSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Write the name that readers know the newsroom by.')
    .max(100, 'Use at most 100 characters.'),
  timeZone: z.string().refine(isTimeZone, 'Write an IANA time zone, such as Europe/Istanbul.'),
  languages: z
    .array(languageTag)
    .min(1, 'A newsroom publishes in one language at least.')
    .max(30)
    .refine((tags) => new Set(tags).size === tags.length, 'A language is listed twice.'),
  fourEyes: z.boolean(),
  /** Characters that a headline should not exceed: writers are told, and nobody is held up. */
  headlineLimit: z
    .int('Give a whole number of characters.')
    .min(20, 'Give at least 20 characters.')
    .max(300, 'Give at most 300 characters.'),
});

const sectionSchema = z.object({
  slug: z
    .string()
    .max(40, 'Use at most 40 characters.')
    // A year follows the language in a story's address, so a section can't begin with a figure.
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use small letters a–z, figures and single hyphens.'),
  names: z.record(languageTag, z.string().trim().min(1).max(60)),
});

export const sectionsSchema = z.object({
  sections: z
    .array(sectionSchema)
    .max(50)
    .refine(
      (sections) => new Set(sections.map(({ slug }) => slug)).size === sections.length,
      'Two sections have the same address.',
    ),
});

export type Settings = z.output<typeof settingsSchema>;
export type Section = z.output<typeof sectionSchema>;
