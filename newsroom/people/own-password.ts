import { type PersonActor, personActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { db, inTransaction } from '../db/client.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { dropOpenLinks, linkGone, personOfLink, useLink } from './links.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { admitAttempt, settleAttempt } from './rate-limit.ts';
import { passwordProblem } from './rules.ts';
import { changeAndEndSessions } from './sessions.ts';
import type { Signed } from './sign-in.ts';

/**
 * Changes the actor's own password and ends all their sessions; the answer is what their present one goes on with.
 * @throws NewsroomError `invalid` with the field, `rate_limited` for guessing the current one, `conflict` if it was
 * changed meanwhile
 */
export async function changeOwnPassword(
  actor: PersonActor,
  input: { currentPassword: string; newPassword: string },
  now = new Date(),
): Promise<Signed> {
  const person = await db().person.findUnique({ where: { id: actor.id } });
  if (!person) throw notFound('person');
  const attempt = await admitAttempt({ account: person.email }, now);
  if (!(await verifyPassword(person.passwordHash, input.currentPassword))) {
    throw wrong('currentPassword', 'This is not your current password.');
  }
  refuseWeak(input.newPassword, person);
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(async (tx) => {
    await settleAttempt(tx, attempt, now);
    const { count } = await tx.person.updateMany({
      where: { id: person.id, passwordHash: person.passwordHash, disabledAt: null },
      data: { passwordHash },
    });
    if (count !== 1)
      throw new NewsroomError('conflict', 'Your password was changed meanwhile. Sign in again.');
    await dropOpenLinks(tx, person.id);
    const sessionEpoch = await changeAndEndSessions(tx, person.id, {});
    await recordAudit(tx, actor, 'person.password', { type: 'person', id: person.id });
    return { personId: person.id, sessionEpoch };
  });
}

/**
 * Sets the password of whoever a link is for, and uses the link up. Whoever has the link is them, so there is no actor.
 * @throws NewsroomError `not_found` if the link can no longer be used, `invalid` with the field
 */
export async function acceptLink(
  { token, newPassword }: { token: string; newPassword: string },
  now = new Date(),
): Promise<Signed> {
  const person = await personOfLink(token, now);
  if (!person) throw linkGone();
  refuseWeak(newPassword, person);
  const passwordHash = await hashPassword(newPassword);
  return inTransaction(async (tx) => {
    await useLink(tx, token, now);
    await dropOpenLinks(tx, person.id);
    const sessionEpoch = await changeAndEndSessions(tx, person.id, { passwordHash });
    const row = await tx.person.findUniqueOrThrow({ where: { id: person.id } });
    await recordAudit(tx, personActor(row), person.isNew ? 'person.join' : 'person.password', {
      type: 'person',
      id: person.id,
    });
    return { personId: person.id, sessionEpoch };
  });
}

function refuseWeak(password: string, person: { email: string; name: string }): void {
  const problem = passwordProblem(password, person);
  if (problem) throw wrong('newPassword', problem);
}

const wrong = (field: string, message: string) =>
  new NewsroomError('invalid', message, { fields: { [field]: [message] } });
