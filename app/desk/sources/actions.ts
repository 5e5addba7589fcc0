'use server';

import { revalidatePath } from 'next/cache';
import { withdrawAllSchema } from '#newsroom/publishing/schema.ts';
import { withdrawAll as withdrawAllOf } from '#newsroom/publishing/withdraw-all.ts';
import * as rights from '#newsroom/rights/commands.ts';
import * as licences from '#newsroom/rights/licence-commands.ts';
import {
  changeLicenceSchema,
  changeSourceSchema,
  recordLicenceSchema,
  revokeLicenceSchema,
  sourceSchema,
  whatIsOutSchema,
} from '#newsroom/rights/schema.ts';
import { countOut, whatIsOut } from '#newsroom/rights/what-is-out.ts';
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
  const licence = await licences.recordLicence(actor, input);
  revalidatePath(page);
  return licence;
});

export const changeLicence = action(changeLicenceSchema, async (actor, input) => {
  await licences.changeLicence(actor, input);
  revalidatePath(page);
});

export const revokeLicence = action(revokeLicenceSchema, async (actor, input) => {
  const outcome = await licences.revokeLicence(actor, input);
  revalidatePath(page);
  return outcome;
});

export const listWhatIsOut = action(whatIsOutSchema, async (actor, { scope, after }) => {
  const [page, [total = 0]] = await Promise.all([whatIsOut(actor, scope, after), countOut(actor, [scope])]);
  return { ...page, total };
});

export const withdrawAll = action(withdrawAllSchema, async (actor, input) => {
  const outcome = await withdrawAllOf(actor, input);
  revalidatePath('/desk', 'layout');
  return outcome;
});
