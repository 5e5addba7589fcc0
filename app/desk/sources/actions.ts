'use server';

import { revalidatePath } from 'next/cache';
import * as rights from '#newsroom/rights/commands.ts';
import {
  changeSourceSchema,
  recordLicenceSchema,
  revokeLicenceSchema,
  sourceSchema,
} from '#newsroom/rights/schema.ts';
import { action } from '#server/action.ts';

const page = '/desk/sources';

export const createSource = action(sourceSchema, async (actor, input) => {
  const source = await rights.createSource(actor, input);
  revalidatePath(page);
  return source;
});

export const changeSource = action(changeSourceSchema, async (actor, input) => {
  await rights.changeSource(actor, input);
  revalidatePath(page);
});

export const recordLicence = action(recordLicenceSchema, async (actor, input) => {
  const licence = await rights.recordLicence(actor, input);
  revalidatePath(page);
  return licence;
});

export const revokeLicence = action(revokeLicenceSchema, async (actor, input) => {
  const outcome = await rights.revokeLicence(actor, input);
  revalidatePath(page);
  return outcome;
});
