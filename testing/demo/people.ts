import { type PersonActor, personActor, systemActor } from '#newsroom/actor.ts';
import { db, inTransaction } from '#newsroom/db/client.ts';
import { disablePerson, invitePerson } from '#newsroom/people/commands.ts';
import { useLink } from '#newsroom/people/links.ts';
import { hashPassword } from '#newsroom/people/password.ts';
import type { Invitation } from '#newsroom/people/schema.ts';
import { demoAccounts, demoPassword } from '#server/demo-accounts.ts';
import type { Beat } from './clock.ts';

/** Who plays in the demo, by first name. */
export type Cast = Record<'deniz' | 'rojda' | 'sam' | 'layla' | 'hemin' | 'piers', PersonActor>;

const languages: Record<string, string[]> = {
  'deniz@nightdesk.example': ['tr', 'en'],
  'rojda@nightdesk.example': ['kmr', 'tr', 'en'],
  'sam@nightdesk.example': ['en', 'ar'],
  'layla@nightdesk.example': ['ar', 'en'],
  'hemin@nightdesk.example': ['ckb', 'kmr', 'en'],
};

/** Was here once: what he wrote stays his. */
const piers: Invitation = {
  email: 'piers@nightdesk.example',
  name: 'Piers Lowell',
  role: 'reporter',
  languages: ['en'],
};

/** Has not opened her invitation yet. */
const zilan: Invitation = {
  email: 'zilan@nightdesk.example',
  name: 'Zilan Ateş',
  role: 'reporter',
  languages: ['kmr', 'tr'],
};

/** Makes the accounts. Nobody can sign in until `giveKeys`. */
export async function hirePeople(): Promise<Cast> {
  const hired = new Map<string, PersonActor>();
  const known = demoAccounts.map((account) => ({ ...account, languages: languages[account.email] ?? [] }));
  for (const person of [...known, piers]) hired.set(person.email, await hire(person));
  const actor = (first: string): PersonActor => {
    const found = hired.get(`${first}@nightdesk.example`);
    if (!found) throw new Error(`Nobody in the demo is called ${first}.`);
    return found;
  };
  return {
    deniz: actor('deniz'),
    rojda: actor('rojda'),
    sam: actor('sam'),
    layla: actor('layla'),
    hemin: actor('hemin'),
    piers: actor('piers'),
  };
}

async function hire(person: Invitation): Promise<PersonActor> {
  const { personId, token } = await invitePerson(systemActor(), person);
  return inTransaction(async (tx) => {
    await useLink(tx, token, new Date());
    return personActor(await tx.person.findUniqueOrThrow({ where: { id: personId } }));
  });
}

/** Lets everybody in with the demo's password, hashed once because hashing is slow on purpose: the demo is ready. */
export async function giveKeys(cast: Cast): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const id = { in: Object.values(cast).map((person) => person.id) };
  await db().person.updateMany({ where: { id }, data: { passwordHash } });
}

/** Who came and who went since. */
export const comingAndGoing = ({ deniz, piers }: Cast): Beat[] => [
  { hoursAgo: 60, play: () => disablePerson(deniz, { personId: piers.id }) },
  { hoursAgo: 26, play: () => invitePerson(deniz, zilan) },
];

/** Whether people have accounts, or only the beginnings of a demo that was cut short. */
export async function isPeopled(): Promise<'yes' | 'no' | 'partly'> {
  if (await db().person.findFirst({ where: { passwordHash: { not: null } } })) return 'yes';
  return (await db().person.findFirst()) ? 'partly' : 'no';
}
