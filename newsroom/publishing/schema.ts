import { z } from 'zod';
import { outCursorSchema, outScopeSchema } from '../rights/schema.ts';

const storyId = z.string().max(64);

/** `update` brings news, `correction` mends an error: readers are told either way. */
export const publishModes = ['first', 'update', 'correction'] as const;
export type PublishMode = (typeof publishModes)[number];

export const publishSchema = z
  .object({
    storyId,
    /** Of the text that the editor looked at: no other is published. */
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    mode: z.enum(publishModes),
    /** What readers are told about the change. */
    note: z.string().trim().max(1000, 'At most 1000 characters.').default(''),
  })
  .refine(({ mode, note }) => mode !== 'correction' || note !== '', {
    path: ['note'],
    error: 'Tell readers what was wrong and what is right.',
  });

const withdrawalNotice = z
  .string()
  .trim()
  .min(1, 'Tell readers why the story is gone.')
  .max(1000, 'At most 1000 characters.');

export const withdrawSchema = z.object({ storyId, notice: withdrawalNotice });

export const withdrawAllSchema = z.object({
  scope: outScopeSchema,
  notice: withdrawalNotice,
  /** Where the next part of a long list begins. */
  after: outCursorSchema.optional(),
});

export type Publish = z.output<typeof publishSchema>;
export type Withdraw = z.output<typeof withdrawSchema>;
export type WithdrawAll = z.output<typeof withdrawAllSchema>;
