'use server';

import { revalidatePath } from 'next/cache';
import { acceptImport } from '#newsroom/importing/accept-import.ts';
import { changeLedger } from '#newsroom/importing/change-ledger.ts';
import { chooseSource } from '#newsroom/importing/choose-source.ts';
import {
  acceptImportSchema,
  changeLedgerSchema,
  chooseLanguageSchema,
  chooseSourceSchema,
  importSchema,
  readAgainSchema,
} from '#newsroom/importing/command-schema.ts';
import { chooseLanguage, discardImport, restoreImport } from '#newsroom/importing/commands.ts';
import { readAgain } from '#newsroom/importing/read-again.ts';
import { action } from '#server/action.ts';

// The ledger is shown as it is in the browser: only what stands around it is read anew.
export const changeSpans = action(changeLedgerSchema, changeLedger);

export const accept = action(acceptImportSchema, async (actor, input) => {
  const accepted = await acceptImport(actor, input);
  if (accepted.ok) {
    revalidatePath('/desk');
    revalidatePath('/desk/import');
    revalidatePath('/desk/imports');
  }
  return accepted;
});

export const setSource = action(chooseSourceSchema, async (actor, input) => {
  const changed = await chooseSource(actor, input);
  revalidatePath(`/desk/imports/${input.importId}`);
  return changed;
});

export const setLanguage = action(chooseLanguageSchema, async (actor, input) => {
  const changed = await chooseLanguage(actor, input);
  revalidatePath(`/desk/imports/${input.importId}`);
  return changed;
});

export const discard = action(importSchema, async (actor, input) => {
  const changed = await discardImport(actor, input);
  revalidatePath(`/desk/imports/${input.importId}`);
  return changed;
});

export const restore = action(importSchema, async (actor, input) => {
  const changed = await restoreImport(actor, input);
  revalidatePath(`/desk/imports/${input.importId}`);
  return changed;
});

export const readOnceMore = action(readAgainSchema, async (actor, input) => {
  const again = await readAgain(actor, input);
  revalidatePath(`/desk/imports/${input.importId}`);
  return again;
});
