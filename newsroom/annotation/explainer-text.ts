import { z } from 'zod';
import { longestExplainer, TellableError, tidyExplainer } from './explainer-document.ts';

/** What readers get: plain words and, unless those are all of it, a document of note-schema.ts without mentions. */
export type ExplainerText = { body: string; rich: Record<string, unknown> | null };

/** The same as it comes from outside. */
export const explainerTextSchema = z
  .object({
    body: z.string().max(longestExplainer, 'At most 1,000 characters.').default(''),
    rich: z.record(z.string(), z.unknown()).nullish().default(null),
  })
  .superRefine((text, { addIssue }) => {
    try {
      const { body } = tidyExplainer(text);
      if (body === '') addIssue('Write what readers should know.');
      if (body.length > longestExplainer) addIssue('At most 1,000 characters.');
    } catch (error) {
      addIssue(
        error instanceof TellableError ? error.message : 'This is no text that an explainer can hold.',
      );
    }
  });
