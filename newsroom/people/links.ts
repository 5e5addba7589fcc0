import { db, type Tx } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';
import { hashOfSecret, makeSecret } from '../secret.ts';

const days = 24 * 60 * 60 * 1000;

/** Milliseconds. */
const linkLifetime = 7 * days;

/** A link by which a person sets their password. The token is known only here and to whoever is given it. */
export type NewLink = { token: string; expiresAt: Date };

/** Makes a link in place of the ones that a person still had. */
export async function makeLink(
  tx: Tx,
  link: { personId: string; createdById: string },
  now: Date,
): Promise<NewLink> {
  await dropOpenLinks(tx, link.personId);
  const token = makeSecret();
  const expiresAt = new Date(now.getTime() + linkLifetime);
  await tx.passwordLink.create({
    data: { ...link, tokenHash: hashOfSecret(token), createdAt: now, expiresAt },
  });
  return { token, expiresAt };
}

/** Takes back the links that were not used. */
export async function dropOpenLinks(tx: Tx, personId: string): Promise<void> {
  await tx.passwordLink.deleteMany({ where: { personId, usedAt: null } });
}

const openTo = (token: string, now: Date) => ({
  tokenHash: hashOfSecret(token),
  usedAt: null,
  expiresAt: { gt: now },
  person: { disabledAt: null },
});

/** Whom a link is for, or null if it is unknown, used, replaced or expired, or its person disabled. */
export async function personOfLink(token: string, now = new Date()) {
  const link = await db().passwordLink.findFirst({
    where: openTo(token, now),
    select: { person: { select: { id: true, email: true, name: true, passwordHash: true } } },
  });
  if (!link) return null;
  const { passwordHash, ...person } = link.person;
  return { ...person, isNew: passwordHash === null };
}

/**
 * Uses a link up. Of two people who open it at once, one gets in.
 * @throws NewsroomError `not_found`
 */
export async function useLink(tx: Tx, token: string, now: Date): Promise<void> {
  const used = await tx.passwordLink.updateMany({ where: openTo(token, now), data: { usedAt: now } });
  if (used.count !== 1) throw linkGone();
}

export const linkGone = () =>
  new NewsroomError(
    'not_found',
    'This link can no longer be used: it was used already, replaced by a newer one, or has expired. Ask an admin of your newsroom for a new one.',
  );
