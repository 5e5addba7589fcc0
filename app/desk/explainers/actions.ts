'use server';

import { revalidatePath } from 'next/cache';
import * as library from '#newsroom/explainer/library-commands.ts';
import { changedEntrySchema, entrySchema, newEntrySchema } from '#newsroom/explainer/library-schema.ts';
import { action } from '#server/action.ts';

const page = '/desk/explainers';

export const addEntry = action(newEntrySchema, async (actor, input) => {
  await library.addEntry(actor, input);
  revalidatePath(page);
});

export const changeEntry = action(changedEntrySchema, async (actor, input) => {
  await library.changeEntry(actor, input);
  revalidatePath(page);
});

export const removeEntry = action(entrySchema, async (actor, input) => {
  await library.removeEntry(actor, input);
  revalidatePath(page);
});

export const restoreEntry = action(entrySchema, async (actor, input) => {
  await library.restoreEntry(actor, input);
  revalidatePath(page);
});
