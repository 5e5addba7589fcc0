import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, isUniqueViolation, type Tx } from '../db/client.ts';
import type { Role } from '../db/generated/enums.ts';
import { notify } from '../db/notify.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { authorize } from '../permissions.ts';
import { dropOpenLinks, makeLink, type NewLink } from './links.ts';
import { isLastAdmin } from './rules.ts';
import type { Invitation } from './schema.ts';
import { changeAndEndSessions } from './sessions.ts';

const subject = (id: string) => ({ type: 'person', id }) as const;

/**
 * Makes an account that waits for its person, and the link by which they set their password. Invited by the newsroom
 * itself, the first admin's link counts as their own.
 * @throws NewsroomError `forbidden`; `invalid` if somebody has the e-mail address
 */
export async function invitePerson(
  actor: Actor,
  { email, name, role, languages }: Invitation,
  now = new Date(),
): Promise<NewLink & { personId: string }> {
  authorize(actor, 'people.manage');
  try {
    return await inTransaction(async (tx) => {
      const { id } = await tx.person.create({ data: { email, name, role, languages } });
      const link = await makeLink(tx, { personId: id, createdById: actor.id ?? id }, now);
      await recordAudit(tx, actor, 'person.invite', subject(id), { name, email, role, languages });
      return { ...link, personId: id };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = 'Somebody with this e-mail address has an account already.';
    throw new NewsroomError('invalid', message, { fields: { email: [message] } });
  }
}

/**
 * A new link for somebody who lost theirs or forgot their password. Older links end; their password and sessions stay
 * until the link is used.
 * @throws NewsroomError `forbidden`, `not_found`; `conflict` for a disabled person
 */
export async function renewLink(
  actor: Actor,
  { personId }: { personId: string },
  now = new Date(),
): Promise<NewLink> {
  authorize(actor, 'people.manage');
  return inTransaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (person.disabledAt) {
      throw new NewsroomError('conflict', `${person.name} is disabled. Enable the account first.`);
    }
    const link = await makeLink(tx, { personId, createdById: actor.id ?? personId }, now);
    await recordAudit(tx, actor, 'person.link', subject(personId), { name: person.name });
    return link;
  });
}

/**
 * Gives a person another role, and ends their sessions, so that the new one counts at once.
 * @throws NewsroomError `forbidden`, also for the last active admin; `not_found`
 */
export async function setRole(
  actor: Actor,
  { personId, role }: { personId: string; role: Role },
): Promise<void> {
  authorize(actor, 'people.manage');
  await inTransaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (person.role === role) return;
    await refuseLastAdmin(tx, person);
    await changeAndEndSessions(tx, personId, { role });
    const detail = { name: person.name, from: person.role, to: role };
    await recordAudit(tx, actor, 'person.role', subject(personId), detail);
  });
}

/**
 * Says which languages a person works in. Their sessions go on, but what is open to them may have changed, so their
 * event streams close and ask anew.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function setLanguages(
  actor: Actor,
  { personId, languages }: { personId: string; languages: string[] },
): Promise<void> {
  authorize(actor, 'people.manage');
  await inTransaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (person.languages.join() === languages.join()) return;
    await tx.person.update({ where: { id: personId }, data: { languages } });
    await notify(tx, { type: 'person', personId });
    const detail = { name: person.name, from: person.languages, to: languages };
    await recordAudit(tx, actor, 'person.languages', subject(personId), detail);
  });
}

/**
 * Locks a person out: their sessions and their links end. What they wrote stays theirs.
 * @throws NewsroomError `forbidden`, also for the last active admin; `not_found`
 */
export async function disablePerson(
  actor: Actor,
  { personId }: { personId: string },
  now = new Date(),
): Promise<void> {
  authorize(actor, 'people.manage');
  await inTransaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (person.disabledAt) return;
    await refuseLastAdmin(tx, person);
    await changeAndEndSessions(tx, personId, { disabledAt: now });
    await dropOpenLinks(tx, personId);
    await recordAudit(tx, actor, 'person.disable', subject(personId), { name: person.name });
  });
}

/**
 * Lets a disabled person back in, with the password they had.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function enablePerson(actor: Actor, { personId }: { personId: string }): Promise<void> {
  authorize(actor, 'people.manage');
  await inTransaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person.disabledAt) return;
    await tx.person.update({ where: { id: personId }, data: { disabledAt: null } });
    await recordAudit(tx, actor, 'person.enable', subject(personId), { name: person.name });
  });
}

/** Any fixed number: whoever changes who is an admin holds this lock, so that two can't each leave the other last. */
const adminsLock = 4_807_222;

async function lockPerson(tx: Tx, personId: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${adminsLock}::bigint)`;
  const person = await tx.person.findUnique({ where: { id: personId } });
  if (!person) throw notFound('person');
  return person;
}

type PersonRow = Awaited<ReturnType<typeof lockPerson>>;

async function refuseLastAdmin(tx: Tx, person: PersonRow): Promise<void> {
  const others = await tx.person.count({
    where: { role: 'admin', disabledAt: null, passwordHash: { not: null }, id: { not: person.id } },
  });
  if (isLastAdmin(person, others)) {
    throw new NewsroomError(
      'forbidden',
      `${person.name} is the newsroom's last admin. Make somebody else an admin first.`,
    );
  }
}
