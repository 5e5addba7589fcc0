import { isDeepStrictEqual } from 'node:util';
import type { PersonActor } from '../actor.ts';
import { tidyExplainer } from '../annotation/explainer-document.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import { type ExplainerEntry, Prisma } from '../db/generated/client.ts';
import { NewsroomError, notFound } from '../errors.ts';
import { authorize } from '../permissions.ts';
import { clashOf } from './library-rules.ts';
import type { ChangedEntry, EntryInput, NewEntry } from './library-schema.ts';

const newsroom = { type: 'newsroom', id: '1' } as const;

/**
 * Adds an explainer to the library.
 * @throws NewsroomError `forbidden`; `invalid` where some of its words are explained in this language already
 */
export async function addEntry(actor: PersonActor, entry: NewEntry): Promise<{ id: string }> {
  authorize(actor, 'explainer.manage');
  return inTransaction((tx) => addEntryIn(tx, actor, entry));
}

/** The same in a transaction that does more. The caller has authorised the actor. @throws NewsroomError `invalid` */
export async function addEntryIn(tx: Tx, actor: PersonActor, entry: NewEntry): Promise<{ id: string }> {
  await requireUnexplained(tx, entry);
  const data = { ...columnsOf(entry), updatedById: actor.id };
  const { id } = await tx.explainerEntry.create({ data, select: { id: true } });
  await recordAudit(tx, actor, 'library.add', newsroom, told(entry));
  return { id };
}

/**
 * Changes an explainer of the library. Stories that took it keep what was approved in them.
 * @throws NewsroomError `forbidden`, `not_found`; `conflict` where somebody has changed it since it was read; `invalid`
 * where another one explains some of its words already
 */
export async function changeEntry(
  actor: PersonActor,
  { entryId, was, ...entry }: ChangedEntry,
): Promise<void> {
  authorize(actor, 'explainer.manage');
  await inTransaction(async (tx) => {
    const from = await lockEntry(tx, entryId);
    if (from.removedAt) throw notFound('explainer');
    if (!isDeepStrictEqual({ words: from.words, body: from.body }, was)) throw changedMeanwhile(from);
    await requireUnexplained(tx, entry, entryId);
    await tx.explainerEntry.update({
      where: { id: entryId },
      data: { ...columnsOf(entry), updatedById: actor.id, updatedAt: new Date() },
      select: { id: true },
    });
    await recordAudit(tx, actor, 'library.change', newsroom, {
      ...{ entryId, words: entry.words, from: told(from), to: told(entry) },
    });
  });
}

/** Takes an explainer out of the library; it can be brought back. @throws NewsroomError `forbidden`, `not_found` */
export async function removeEntry(
  actor: PersonActor,
  { entryId }: EntryInput,
  now = new Date(),
): Promise<void> {
  authorize(actor, 'explainer.manage');
  await inTransaction(async (tx) => {
    const entry = await lockEntry(tx, entryId);
    if (entry.removedAt) return;
    await setRemoved(tx, actor, entry, now);
    await recordAudit(tx, actor, 'library.remove', newsroom, { entryId, ...told(entry) });
  });
}

/**
 * Brings back what was removed.
 * @throws NewsroomError `forbidden`, `not_found`; `invalid` where some of its words are explained by another one meanwhile
 */
export async function restoreEntry(actor: PersonActor, { entryId }: EntryInput): Promise<void> {
  authorize(actor, 'explainer.manage');
  await inTransaction(async (tx) => {
    const entry = await lockEntry(tx, entryId);
    if (!entry.removedAt) return;
    await requireUnexplained(tx, entry);
    await setRemoved(tx, actor, entry, null);
    await recordAudit(tx, actor, 'library.restore', newsroom, { entryId, ...told(entry) });
  });
}

const changedMeanwhile = ({ words, body }: ExplainerEntry) =>
  new NewsroomError(
    'conflict',
    `Somebody changed it meanwhile. It explains ${words.join(', ')} now: “${body}” Reload the page to go on from that; what you wrote stays.`,
  );

const setRemoved = (tx: Tx, actor: PersonActor, { id }: ExplainerEntry, removedAt: Date | null) =>
  tx.explainerEntry.update({
    where: { id },
    data: { removedAt, updatedById: actor.id },
    select: { id: true },
  });

async function lockEntry(tx: Tx, id: string): Promise<ExplainerEntry> {
  await tx.$queryRaw`SELECT 1 FROM explainer_entry WHERE id = ${id}::uuid FOR UPDATE`;
  const entry = await tx.explainerEntry.findUnique({ where: { id } });
  if (!entry) throw notFound('explainer');
  return entry;
}

type Words = Pick<NewEntry, 'language' | 'words'>;

async function requireUnexplained(tx: Tx, entry: Words, exceptId?: string): Promise<void> {
  const clash = await findClash(tx, entry, exceptId);
  if (!clash) return;
  const message = `“${clash.words}” is explained in this language already, by “${clash.entry.words[0]}”.`;
  throw new NewsroomError('invalid', message, { fields: { words: [message] } });
}

/**
 * The entry that explains some of these words already. Words lead to one entry of their language, whoever adds another
 * at the same moment: until the transaction ends nobody else does.
 */
export async function findClash(tx: Tx, { language, words }: Words, exceptId?: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('explainer_entry'), hashtext(${language}))`;
  const entries = await tx.explainerEntry.findMany({
    where: { language, removedAt: null, ...(exceptId && { id: { not: exceptId } }) },
    select: { words: true, body: true },
  });
  return clashOf(entries, words, language);
}

const told = ({ language, words, body }: Pick<NewEntry, 'language' | 'words' | 'body'>) => ({
  ...{ language, words, body },
});

function columnsOf({ language, words, ...text }: NewEntry) {
  const { body, rich } = tidyExplainer(text);
  return { language, words, body, rich: rich ? (rich as Prisma.InputJsonObject) : Prisma.DbNull };
}
