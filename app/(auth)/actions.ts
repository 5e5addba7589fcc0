'use server';

import { redirect } from 'next/navigation';
import { acceptLink, changeOwnPassword } from '#newsroom/people/own-password.ts';
import { acceptLinkSchema, changePasswordSchema } from '#newsroom/people/schema.ts';
import { action, publicAction } from '#server/action.ts';
import { endSession, startSession } from '#server/session.ts';

export const acceptInvitation = publicAction(acceptLinkSchema, async (input) => {
  await startSession(await acceptLink(input));
  redirect('/desk');
});

export const changePassword = action(changePasswordSchema, async (actor, input) => {
  await startSession(await changeOwnPassword(actor, input));
});

export async function signOut() {
  await endSession();
  redirect('/signin');
}
