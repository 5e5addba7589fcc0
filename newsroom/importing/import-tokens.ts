import type { z } from 'zod';
import type { Actor, PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { db, inTransaction } from '../db/client.ts';
import { notFound } from '../errors.ts';
import { authorize } from '../permissions.ts';
import { hashOfSecret, makeSecret } from '../secret.ts';
import type { createTokenSchema, revokeTokenSchema } from './command-schema.ts';

/** Told apart from other secrets at a glance, by people and by scanners for leaked ones. */
const PREFIX = 'ndi_';

/**
 * Makes a token by which a source's own system pushes copy, in the name of whoever makes it. It is returned this once.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function createImportToken(
  actor: PersonActor,
  { sourceId, name }: z.output<typeof createTokenSchema>,
): Promise<{ id: string; token: string }> {
  authorize(actor, 'source.manage');
  const token = PREFIX + makeSecret();
  return inTransaction(async (tx) => {
    const source = await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } });
    if (!source) throw notFound('source');
    const data = { sourceId, name, tokenHash: hashOfSecret(token), createdById: actor.id };
    const { id } = await tx.importToken.create({ data, select: { id: true } });
    await recordAudit(tx, actor, 'import.create_token', { type: 'source', id: sourceId }, { name });
    return { id, token };
  });
}

/**
 * Ends a token: from now on nothing is taken by it. Ending it twice changes nothing.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function revokeImportToken(
  actor: PersonActor,
  { tokenId }: z.output<typeof revokeTokenSchema>,
  now = new Date(),
): Promise<void> {
  authorize(actor, 'source.manage');
  await inTransaction(async (tx) => {
    const token = await tx.importToken.findUnique({ where: { id: tokenId } });
    if (!token) throw notFound('token');
    if (token.revokedAt) return;
    await tx.importToken.update({ where: { id: tokenId }, data: { revokedAt: now }, select: { id: true } });
    const subject = { type: 'source', id: token.sourceId } as const;
    await recordAudit(tx, actor, 'import.revoke_token', subject, { name: token.name });
  });
}

/** A source's tokens in force, the latest first; never the tokens themselves. @throws NewsroomError `forbidden` */
export async function listImportTokens(actor: Actor, sourceId: string) {
  authorize(actor, 'source.manage');
  return db().importToken.findMany({
    where: { sourceId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      name: true,
      createdAt: true,
      lastUsedAt: true,
      createdBy: { select: { name: true } },
    },
  });
}

export type ListedToken = Awaited<ReturnType<typeof listImportTokens>>[number];
