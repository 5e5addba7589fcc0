import { type APIRequestContext, request } from '@playwright/test';
import { type PersonActor, personActor, systemActor } from '#newsroom/actor.ts';
import type { Role } from '#newsroom/db/generated/enums.ts';
import { disablePerson, setRole } from '#newsroom/people/commands.ts';
import { makePerson, testPassword } from '#testing/factories.ts';

/** Somebody's hand on the doors: who they are, and requests that carry their cookies. */
type Hand = { actor: PersonActor; request: APIRequestContext };

export type Hands = {
  /** A reporter with a story of their own. */
  author: Hand;
  /** A reporter who has to do with none of it. */
  stranger: Hand;
  editor: Hand;
  admin: Hand;
  /** Was an admin when the cookie was made, and is disabled now. */
  disabled: Hand;
  /** Was an admin when the cookie was made, and is a reporter now. */
  demoted: Hand;
  anonymous: { request: APIRequestContext };
};

export type Who = keyof Hands;

/** Nobody of these is signed in, whatever cookie they send. */
export const outside = ['anonymous', 'disabled', 'demoted'] as const satisfies Who[];

/** People of every kind, signed in. `leave` ends their connections. */
export async function seatHands(baseURL: string): Promise<Hands & { leave: () => Promise<void> }> {
  const open: APIRequestContext[] = [];
  const browser = async () => {
    const context = await request.newContext({ baseURL });
    open.push(context);
    return context;
  };
  const hand = async (role: Role, languages: string[]): Promise<Hand> => {
    const person = await makePerson({ role, languages });
    const context = await browser();
    await signInAs(context, person.email);
    return { actor: personActor(person), request: context };
  };
  const hands = {
    author: await hand('reporter', ['en', 'tr']),
    // Works in no language, so that no wanted translation is open to them.
    stranger: await hand('reporter', []),
    editor: await hand('editor', ['en', 'tr']),
    admin: await hand('admin', ['en']),
    disabled: await hand('admin', ['en']),
    demoted: await hand('admin', ['en']),
    anonymous: { request: await browser() },
  };
  await disablePerson(systemActor(), { personId: hands.disabled.actor.id });
  await setRole(systemActor(), { personId: hands.demoted.actor.id, role: 'reporter' });
  const leave = async () => {
    await Promise.all(open.map((context) => context.dispose()));
  };
  return { ...hands, leave };
}

async function signInAs(context: APIRequestContext, email: string): Promise<void> {
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await context.post('/api/auth/callback/credentials?json=true', {
    form: { csrfToken, email, password: testPassword, json: 'true' },
  });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}`);
}
