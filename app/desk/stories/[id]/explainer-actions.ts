'use server';

import { refresh } from 'next/cache';
import { threadSchema } from '#newsroom/annotation/schema.ts';
import { approveExplainer, writeExplainer } from '#newsroom/explainer/commands.ts';
import { keepExplainer } from '#newsroom/explainer/keep-explainer.ts';
import { approveExplainerSchema, writeExplainerSchema } from '#newsroom/explainer/schema.ts';
import { action } from '#server/action.ts';

// Open editors hear of every change through their stream.
export const writeExplainerText = action(writeExplainerSchema, (actor, input) =>
  writeExplainer(actor, input),
);
export const approveExplainerText = action(approveExplainerSchema, async (actor, input) => {
  const answer = await approveExplainer(actor, input);
  // Readers of a published story have news to get: the header offers it.
  refresh();
  return answer;
});
export const keepInLibrary = action(threadSchema, (actor, input) => keepExplainer(actor, input));
