'use server';

import { threadSchema } from '#newsroom/annotation/schema.ts';
import { approveExplainer, writeExplainer } from '#newsroom/explainer/commands.ts';
import { keepExplainer } from '#newsroom/explainer/keep-explainer.ts';
import { approveExplainerSchema, writeExplainerSchema } from '#newsroom/explainer/schema.ts';
import { action } from '#server/action.ts';

// Open editors hear of every change through their stream: there is nothing to revalidate.
export const writeExplainerText = action(writeExplainerSchema, (actor, input) =>
  writeExplainer(actor, input),
);
export const approveExplainerText = action(approveExplainerSchema, (actor, input) =>
  approveExplainer(actor, input),
);
export const keepInLibrary = action(threadSchema, (actor, input) => keepExplainer(actor, input));
