'use server';

import { refresh } from 'next/cache';
import { currentActor } from '#server/session.ts';

/**
 * Renders the story's page anew around the text. An action, because one that gets no answer only fails: the router's own
 * refresh would then load the page as a whole, and a server that is being restarted would take it away.
 * @returns whether it did: without a session, the page to sign in on would come in place of the one that is open
 */
export async function refreshStory(): Promise<boolean> {
  const isSignedIn = (await currentActor()) !== null;
  if (isSignedIn) refresh();
  return isSignedIn;
}
