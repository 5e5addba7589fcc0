import { type PersonActor, personActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import type { Role } from '#newsroom/db/generated/enums.ts';
import { hashPassword } from '#newsroom/people/password.ts';

export const testPassword = 'seven lamps at night';

let testPasswordHash: Promise<string> | undefined;
let made = 0;

type PersonOverrides = {
  email?: string;
  name?: string;
  role?: Role;
  languages?: string[];
  /** Null makes somebody who was invited and has not set a password. */
  password?: string | null;
  disabledAt?: Date;
};

/** A person who can sign in with `testPassword`, unless told otherwise. */
export async function makePerson({ password = testPassword, ...overrides }: PersonOverrides = {}) {
  made += 1;
  // One hash for all of them: hashing is slow on purpose.
  testPasswordHash ??= hashPassword(testPassword);
  const given =
    password === testPassword ? await testPasswordHash : password && (await hashPassword(password));
  return db().person.create({
    data: {
      email: `person-${made}-${crypto.randomUUID().slice(0, 8)}@nightdesk.example`,
      name: `Person ${made}`,
      role: 'reporter',
      languages: ['en'],
      passwordHash: given,
      ...overrides,
    },
  });
}

/** The actor of a person made for it. */
export async function makeActor(role: Role, overrides: PersonOverrides = {}): Promise<PersonActor> {
  return personActor(await makePerson({ role, ...overrides }));
}
