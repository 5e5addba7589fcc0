import { personActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { db, inTransaction } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { verifyPassword } from './password.ts';
import { admitAttempt, settleAttempt } from './rate-limit.ts';

type Credentials = { email: string; password: string };

/** What a session begins with. */
export type Signed = { personId: string; sessionEpoch: number };

/**
 * Checks an e-mail address and a password. A wrong password, an address nobody has and an invitation not yet opened
 * get the same answer after the same time.
 * @param address the network address that the attempt comes from
 * @throws NewsroomError `unauthenticated` for wrong credentials, `forbidden` for a disabled person who knows their
 * password, `rate_limited` after too many failures
 */
export async function signIn(
  { email, password }: Credentials,
  address: string,
  now = new Date(),
): Promise<Signed> {
  const attempt = await admitAttempt({ account: email, address }, now);
  const person = await db().person.findUnique({ where: { email } });
  const matches = await verifyPassword(person?.passwordHash, password);
  if (!person || !matches) {
    throw new NewsroomError('unauthenticated', 'The e-mail address or the password is not right.');
  }
  if (person.disabledAt) {
    throw new NewsroomError('forbidden', 'This account is disabled. Ask an admin of your newsroom.');
  }
  await inTransaction(async (tx) => {
    await settleAttempt(tx, attempt, now);
    await recordAudit(tx, personActor(person), 'session.begin', { type: 'session', id: person.id });
  });
  return { personId: person.id, sessionEpoch: person.sessionEpoch };
}

/** Records that somebody signed out; the cookie itself is the browser's. Nothing happens if the session had ended. */
export async function recordSignOut({ personId, sessionEpoch }: Signed): Promise<void> {
  const person = await db().person.findFirst({ where: { id: personId, sessionEpoch } });
  if (!person) return;
  await inTransaction((tx) =>
    recordAudit(tx, personActor(person), 'session.end', { type: 'session', id: person.id }),
  );
}
