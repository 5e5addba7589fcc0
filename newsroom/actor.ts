import type { Role } from './db/generated/enums.ts';

declare const minted: unique symbol;

/** Who acts. Only the session and `systemActor` make one, so a command that has it knows that somebody checked. */
export type Actor = {
  /** Null when the newsroom itself acts: a job, the seed. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
  /** BCP 47 tags of the languages that the person works in. */
  readonly languages: readonly string[];
  readonly [minted]: true;
};

/** An actor that is a person: what most commands need, because somebody must answer for the change. */
export type PersonActor = Actor & { readonly id: string };

type PersonRow = { id: string; name: string; role: Role; languages: string[] };

/**
 * The actor for a person whose session was just checked. Call it from the session, tests and the seed only, and where
 * feeds are polled, copy is pushed or files are read by jobs, for who subscribed, made the token or gave the files, their
 * row read anew each time.
 */
export function personActor(person: PersonRow): PersonActor {
  const { id, name, role, languages } = person;
  return { id, name, role, languages } as unknown as PersonActor;
}

/** The newsroom itself, with an admin's rights. */
export function systemActor(name = 'Nightdesk'): Actor {
  return { id: null, name, role: 'admin', languages: [] } as unknown as Actor;
}
