'use server';

import { redirect } from 'next/navigation';
import { createDraft } from '#newsroom/story/commands.ts';
import { createDraftSchema } from '#newsroom/story/schema.ts';
import { action } from '#server/action.ts';

export const startDraft = action(createDraftSchema, async (actor, input) => {
  const { id } = await createDraft(actor, input);
  redirect(`/desk/stories/${id}`);
});
