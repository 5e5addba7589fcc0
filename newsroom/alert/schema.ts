import { z } from 'zod';

export const settleAlertSchema = z.object({
  alertId: z.uuid(),
  /** What was done about it, for whoever asks later. */
  outcome: z.string().trim().min(3, 'Say what was done about it.').max(1000, 'At most 1000 characters.'),
});
