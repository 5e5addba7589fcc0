import { z } from 'zod';
import { explainerTextSchema } from '../annotation/explainer-text.ts';

/** Of the text that was read, the thread's id and that text's hash: no other is changed, or approved. */
const readExplainer = z.object({
  annotationId: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** With the words of the story that it was read on: on others it would say something else. */
export const approveExplainerSchema = readExplainer.extend({ quote: z.string().max(2_000) });
export type ApproveExplainer = z.output<typeof approveExplainerSchema>;

export const writeExplainerSchema = explainerTextSchema.and(readExplainer);
export type WriteExplainer = z.output<typeof writeExplainerSchema>;
