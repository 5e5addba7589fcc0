import type { PersonActor } from '../actor.ts';
import { NewsroomError } from '../errors.ts';

/**
 * Refuses what a tab sends that somebody else opened, before the actor signed in in the same browser.
 * @throws NewsroomError `unauthenticated`
 */
export function requireTabOf(actor: PersonActor, personId: string | undefined): void {
  if (personId === undefined || personId === actor.id) return;
  throw new NewsroomError(
    'unauthenticated',
    `In this browser, ${actor.name} is signed in now. Sign in as yourself again to send what you wrote.`,
  );
}
