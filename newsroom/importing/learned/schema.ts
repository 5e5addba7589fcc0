import { z } from 'zod';

const fingerprint = z.string().regex(/^[\da-f]{32}$/);

export const sourceLineSchema = z.object({ sourceId: z.uuid(), fingerprint });

export const blockLineSchema = sourceLineSchema.extend({ blocked: z.boolean() });

export const sourceLinesSchema = z.object({
  sourceId: z.uuid(),
  /** The last line of the page before. */
  after: z.object({ lastAt: z.coerce.date(), fingerprint }).optional(),
});
