import { z } from 'zod';
import { explainerTextSchema } from '../annotation/explainer-text.ts';

export const writeExplainerSchema = explainerTextSchema.and(z.object({ annotationId: z.uuid() }));
export type WriteExplainer = z.output<typeof writeExplainerSchema>;

export const approveExplainerSchema = z.object({
  annotationId: z.uuid(),
  /** Of the text that was read: no other is approved. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ApproveExplainer = z.output<typeof approveExplainerSchema>;
