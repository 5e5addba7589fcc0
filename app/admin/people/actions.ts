'use server';

import { revalidatePath } from 'next/cache';
import {
  disablePerson,
  enablePerson,
  invitePerson,
  renewLink,
  setLanguages,
  setRole,
} from '#newsroom/people/commands.ts';
import type { NewLink } from '#newsroom/people/links.ts';
import { inviteSchema, personSchema, setLanguagesSchema, setRoleSchema } from '#newsroom/people/schema.ts';
import { action } from '#server/action.ts';
import { env } from '#server/env.ts';

const page = '/admin/people';

/** The address that the admin passes on. It leaves the server this once. */
const shown = ({ token, expiresAt }: NewLink) => ({
  url: new URL(`/invitation/${token}`, env().NEXTAUTH_URL).href,
  expiresAt: expiresAt.toISOString(),
});

export const invite = action(inviteSchema, async (actor, input) => {
  const link = await invitePerson(actor, input);
  revalidatePath(page);
  return { name: input.name, ...shown(link) };
});

export const newLink = action(personSchema, async (actor, input) => {
  const link = await renewLink(actor, input);
  revalidatePath(page);
  return shown(link);
});

export const changeRole = action(setRoleSchema, async (actor, input) => {
  await setRole(actor, input);
  revalidatePath(page);
});

export const changeLanguages = action(setLanguagesSchema, async (actor, input) => {
  await setLanguages(actor, input);
  revalidatePath(page);
});

export const disable = action(personSchema, async (actor, input) => {
  await disablePerson(actor, input);
  revalidatePath(page);
});

export const enable = action(personSchema, async (actor, input) => {
  await enablePerson(actor, input);
  revalidatePath(page);
});
