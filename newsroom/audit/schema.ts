import { z } from 'zod';

export const subjectTypes = [
  'story',
  'import',
  'file',
  'feed',
  'source',
  'picture',
  'person',
  'newsroom',
  'session',
] as const;

/** What the log is asked for. An empty or unknown filter asks for everything. */
export const auditFilterSchema = z.object({
  person: z.uuid().optional().catch(undefined),
  action: z
    .string()
    .regex(/^[a-z]+\.[a-z_]+$/)
    .optional()
    .catch(undefined),
  subject: z.enum(subjectTypes).optional().catch(undefined),
  /** The id of the entry that the page before ended with. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;
