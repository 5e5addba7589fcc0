'use server';

import { revalidatePath } from 'next/cache';
import { mergeImport } from '#newsroom/merging/commands.ts';
import { mergeImportSchema } from '#newsroom/merging/schema.ts';
import { action } from '#server/action.ts';

export const mergeUpdate = action(mergeImportSchema, async (actor, input) => {
  const merged = await mergeImport(actor, input);
  if (merged.ok) revalidatePath('/desk', 'layout');
  return merged;
});
