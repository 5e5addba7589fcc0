import { z } from 'zod';
import { explainerTextSchema } from '../annotation/explainer-text.ts';

/** Of the text that was read, the thread's id and that text's hash: no other is changed, or approved. */
export const approveExplainerSchema = z.object({
  annotationId: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ApproveExplainer = z.output<typeof approveExplainerSchema>;

export const writeExplainerSchema = explainerTextSchema.and(approveExplainerSchema);
export type WriteExplainer = z.output<typeof writeExplainerSchema>;
