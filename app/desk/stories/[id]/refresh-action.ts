'use server';

import { refresh } from 'next/cache';

/**
 * Renders the story's page anew around the text. An action, because one that gets no answer only fails: the router's own
 * refresh would then load the page as a whole, and a server that is being restarted would take it away.
 */
export async function refreshStory(): Promise<void> {
  refresh();
}
