import { z } from 'zod';

/** What the palette looks for: words, in any order. */
export const storySearchSchema = z.string().max(500);
