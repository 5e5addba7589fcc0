import { z } from 'zod';

const kinds = ['comment', 'fact_check', 'source', 'legal', 'style', 'translation_note', 'explainer'] as const;
export type AnnotationKind = (typeof kinds)[number];

/** A message of a thread: lone surrogates and NUL can't be stored. */
const body = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1, 'Write what you want to say.').max(5_000, 'At most 5,000 characters.'))
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'Some characters cannot be stored.');

/** A thread that begins; its mark is among the steps that it is delivered with. The browser makes the id. */
export const newAnnotationSchema = z.object({ id: z.uuid(), kind: z.enum(kinds), body });
export type NewAnnotation = z.output<typeof newAnnotationSchema>;

export const replySchema = z.object({ annotationId: z.uuid(), body });
export type Reply = z.output<typeof replySchema>;

export const threadSchema = z.object({ annotationId: z.uuid() });

/** A thread as the desk shows it. Times are ISO 8601. */
export type Thread = {
  id: string;
  kind: AnnotationKind;
  quote: string;
  orphaned: boolean;
  createdAt: string;
  author: { id: string; name: string };
  resolvedAt: string | null;
  resolvedBy: string | null;
  messages: { id: string; author: { id: string; name: string }; body: string; createdAt: string }[];
  /** Whether whoever asked may resolve and reopen it. */
  mayResolve: boolean;
};
