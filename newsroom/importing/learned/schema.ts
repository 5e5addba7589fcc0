import { z } from 'zod';

const fingerprint = z.string().regex(/^[\da-f]{32}$/);

export const sourceLineSchema = z.object({ sourceId: z.uuid(), fingerprint });

export const blockLineSchema = sourceLineSchema.extend({ blocked: z.boolean() });
