import { z } from 'zod';
import type { Cursor } from '#newsroom/publishing/public-queries.ts';
import { isLanguageTag } from '#newsroom/settings/languages.ts';
import { isId } from '#newsroom/story/load.ts';

// Years outside these four digits are beyond what the database can be asked for.
const moment = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function readCursor(text: string): Cursor | null {
  const [at = '', storyId = '', ...more] = text.split('~');
  const firstAt = new Date(moment.test(at) ? at : Number.NaN);
  if (Number.isNaN(firstAt.getTime()) || !isId(storyId) || more.length > 0) return null;
  return { firstAt, storyId };
}

/** What a list of stories may be asked for. `after` is what the Link header of the page before had. */
export const listQuery = z.object({
  language: z.string().refine(isLanguageTag, 'A language is a tag such as en, tr or kmr.').optional(),
  after: z
    .string()
    .transform((text, context) => {
      const cursor = readCursor(text);
      if (cursor) return cursor;
      context.addIssue({ code: 'custom', message: 'Take “after” from the Link header of the page before.' });
      return z.NEVER;
    })
    .optional(),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'A page has 1 to 100 stories.')
    .transform(Number)
    .default(20),
});

/** The address of the next page, with everything else that was asked for. */
export function nextPage(origin: string, asked: URLSearchParams, { firstAt, storyId }: Cursor): string {
  const query = new URLSearchParams(asked);
  query.set('after', `${firstAt.toISOString()}~${storyId}`);
  return `${origin}/api/v1/stories?${query}`;
}
