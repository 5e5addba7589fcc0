import { z } from 'zod';

const words = z.string().min(1);

/** A subject or a place, as an agency names it. */
export const conceptSchema = z.object({
  /** As the agency writes it: "medtop:20000123", an address, a number. */
  code: words.optional(),
  name: words.optional(),
});

export type Concept = z.infer<typeof conceptSchema>;

const conceptsSchema = z.array(conceptSchema);

/** Subjects or places as they are stored with a piece or a publication. */
export const readConcepts = (stored: unknown): Concept[] => conceptsSchema.parse(stored);
