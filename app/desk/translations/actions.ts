'use server';

import { revalidatePath } from 'next/cache';
import { confirmBlock, startTranslation } from '#newsroom/translation/commands.ts';
import {
  assignTranslation,
  requestLanguages,
  takeTranslation,
  unwantLanguage,
} from '#newsroom/translation/requests.ts';
import {
  assignSchema,
  confirmBlockSchema,
  pieceLanguageSchema,
  requestLanguagesSchema,
} from '#newsroom/translation/schema.ts';
import { action } from '#server/action.ts';

// The languages of a piece show on the board, in the matrix and beside each of its versions.
const everywhere = () => revalidatePath('/desk', 'layout');

export const wantLanguage = action(requestLanguagesSchema, async (actor, input) => {
  const requested = await requestLanguages(actor, input);
  everywhere();
  return requested;
});

export const unwant = action(pieceLanguageSchema, async (actor, input) => {
  const unwanted = await unwantLanguage(actor, input);
  everywhere();
  return unwanted;
});

export const assign = action(assignSchema, async (actor, input) => {
  const assigned = await assignTranslation(actor, input);
  everywhere();
  return assigned;
});

export const take = action(pieceLanguageSchema, async (actor, input) => {
  const taken = await takeTranslation(actor, input);
  everywhere();
  return taken;
});

export const start = action(pieceLanguageSchema, async (actor, input) => {
  const started = await startTranslation(actor, input);
  everywhere();
  return started;
});

export const stillHolds = action(confirmBlockSchema, async (actor, input) => {
  const confirmed = await confirmBlock(actor, input);
  everywhere();
  return confirmed;
});
