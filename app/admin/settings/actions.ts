'use server';

import { revalidatePath } from 'next/cache';
import { saveSections, saveSettings } from '#newsroom/settings/commands.ts';
import { sectionsSchema, settingsSchema } from '#newsroom/settings/schema.ts';
import { action } from '#server/action.ts';

export const changeSettings = action(settingsSchema, async (actor, input) => {
  await saveSettings(actor, input);
  revalidatePath('/', 'layout');
});

export const changeSections = action(sectionsSchema, async (actor, input) => {
  await saveSections(actor, input);
  revalidatePath('/', 'layout');
});
