import { forbidden, notFound } from 'next/navigation';
import type { PersonActor } from '#newsroom/actor.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import { can, type DeskAction } from '#newsroom/permissions.ts';
import { requireActor } from './session.ts';

/** For pages: the signed-in person, if they may do this; otherwise the sign-in page, or a page that says no (403). */
export async function requireAbility(action: DeskAction): Promise<PersonActor> {
  const actor = await requireActor();
  if (!can(actor, action)) forbidden();
  return actor;
}

/** For pages: what a query answers; its refusals become the pages for "not found" (404) and "not allowed" (403). */
export async function forPage<Data>(query: Promise<Data>): Promise<Data> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof NewsroomError && error.code === 'not_found') notFound();
    if (error instanceof NewsroomError && error.code === 'forbidden') forbidden();
    throw error;
  }
}
