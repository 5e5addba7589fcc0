import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/client.ts';
import { authorize } from '../permissions.ts';
import type { chooseLanguageSchema, importSchema } from './command-schema.ts';
import { lockImport } from './load-import.ts';

/** `settled`: it is accepted or discarded, so it is no longer under review. */
export type ImportChanged = { ok: true } | { ok: false; reason: 'settled' };

/** Says which language the copy is in. @throws NewsroomError `forbidden`, `not_found` */
export async function chooseLanguage(
  actor: PersonActor,
  { importId, language }: z.output<typeof chooseLanguageSchema>,
): Promise<ImportChanged> {
  authorize(actor, 'import.review');
  return inTransaction(async (tx): Promise<ImportChanged> => {
    const found = await lockImport(tx, importId);
    if (found.state !== 'review') return { ok: false, reason: 'settled' };
    const needs = found.needs.filter((need) => need !== 'language');
    const data = { language, languageSure: 1, needs };
    await tx.import.update({ where: { id: importId }, data, select: { id: true } });
    await recordAudit(tx, actor, 'import.choose_language', { type: 'import', id: importId }, { language });
    return { ok: true };
  });
}

/** Puts an import aside whole. Bytes and ledger stay, and `restoreImport` brings it back. */
export function discardImport(actor: PersonActor, input: z.output<typeof importSchema>) {
  return settle(actor, input.importId, 'discarded');
}

/** Brings a discarded import back to review. */
export function restoreImport(actor: PersonActor, input: z.output<typeof importSchema>) {
  return settle(actor, input.importId, 'review');
}

async function settle(
  actor: PersonActor,
  importId: string,
  to: 'review' | 'discarded',
): Promise<ImportChanged> {
  authorize(actor, 'import.review');
  return inTransaction(async (tx): Promise<ImportChanged> => {
    const found = await lockImport(tx, importId);
    if (found.state === 'accepted' || found.state === 'merged') return { ok: false, reason: 'settled' };
    if ((found.state === 'discarded') === (to === 'discarded')) return { ok: true };
    const settledAt = to === 'discarded' ? new Date() : null;
    const state = to === 'review' && found.problem !== null ? 'unreadable' : to;
    await tx.import.update({ where: { id: importId }, data: { state, settledAt }, select: { id: true } });
    const action = to === 'discarded' ? 'import.discard' : 'import.restore';
    await recordAudit(tx, actor, action, { type: 'import', id: importId });
    return { ok: true };
  });
}
