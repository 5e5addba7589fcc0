'use server';

import { revalidatePath } from 'next/cache';
import { settleAlert as settleAlertOn } from '#newsroom/alert/commands.ts';
import { settleAlertSchema } from '#newsroom/alert/schema.ts';
import { action } from '#server/action.ts';

export const settleAlert = action(settleAlertSchema, async (actor, input) => {
  const settled = await settleAlertOn(actor, input);
  revalidatePath('/desk', 'layout');
  return settled;
});
