import { Node } from 'prosemirror-model';
import { db, type Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { documentSchema } from '../document/schema.ts';
import { blocksOf, type Known, type Logged, replay, type Written } from './replay.ts';
import type { Run } from './runs.ts';

/** Steps from one checkpoint to the next: what is read and applied at most to know any version and its writers. */
export const checkpointEvery = 1_000;

/** Steps without a checkpoint that a person waits for; what is more, a job has to do. */
const WAIT = 3 * checkpointEvery;

/** Versions that were restored out of versions that were restored: so many are looked into. */
const DEPTH = 2;

/** No version is greater: PostgreSQL's integers end there. */
const LATEST = 2_147_483_647;

type At = Written & { version: number };

/**
 * A version with its writers, from the last checkpoint before it. Null while checkpoints for it are still to be made
 * (`keepCheckpoints`), or if the story never had it.
 */
export async function writtenAt(
  tx: Tx,
  storyId: string,
  version: number,
  depth = DEPTH,
): Promise<Written | null> {
  const start = await checkpointBefore(tx, storyId, version);
  if (!start || version - start.version > WAIT) return null;
  const steps = await stepsBetween(tx, storyId, start.version, version, depth);
  return steps.length === version - start.version ? replay(start, steps) : null;
}

/** Makes the checkpoints that a story lacks. May be run again, and by two at once. */
export async function keepCheckpoints(storyId: string): Promise<void> {
  let at = await checkpointBefore(db(), storyId, LATEST);
  while (at) {
    const version: number = at.version - (at.version % checkpointEvery) + checkpointEvery;
    const steps = await stepsBetween(db(), storyId, at.version, version, DEPTH);
    if (steps.length < version - at.version) return;
    at = { ...replay(at, steps), version };
    const document = at.doc.toJSON() as Prisma.InputJsonObject;
    const blame = at.runs as unknown as Prisma.InputJsonArray;
    await db().storyCheckpoint.createMany({
      data: [{ storyId, version, document, blame }],
      skipDuplicates: true,
    });
  }
}

async function checkpointBefore(tx: Tx, storyId: string, version: number): Promise<At | null> {
  const kept = await tx.storyCheckpoint.findFirst({
    where: { storyId, version: { lte: version } },
    orderBy: { version: 'desc' },
  });
  if (kept) {
    const doc = Node.fromJSON(documentSchema, kept.document);
    return { version: kept.version, doc, runs: kept.blame as unknown as Run[] };
  }
  const first = await tx.revision.findFirst({ where: { storyId, version: 0 }, orderBy: { id: 'asc' } });
  if (!first) return null;
  const doc = Node.fromJSON(documentSchema, first.document);
  const writer = first.reason === 'import' ? 'source' : (first.byId ?? 'source');
  return { version: 0, doc, runs: [[doc.content.size, writer, first.at.getTime()]] };
}

async function stepsBetween(
  tx: Tx,
  storyId: string,
  after: number,
  to: number,
  depth: number,
): Promise<Logged[]> {
  const rows = await tx.storyStep.findMany({
    where: { storyId, version: { gt: after, lte: to } },
    orderBy: { version: 'asc' },
    select: { step: true, clientId: true, personId: true, at: true },
  });
  const restored = new Map<string, Known | null>();
  for (const { clientId } of rows) {
    const revisionId = restoredBy(clientId);
    if (revisionId === null || restored.has(revisionId)) continue;
    restored.set(revisionId, depth > 0 ? await wordsOf(tx, storyId, revisionId, depth - 1) : null);
  }
  return rows.map(({ step, clientId, personId, at }) => ({
    ...{ step, at: at.getTime(), writer: writerOf(clientId, personId) },
    known: restored.get(restoredBy(clientId) ?? '') ?? null,
  }));
}

/** What an agency's update brought is the agency's, whoever had it merged. */
const writerOf = (clientId: string, personId: string): string =>
  clientId.startsWith('merge-') ? `update:${clientId.slice('merge-'.length)}` : personId;

/** The name under which the steps of a restored revision are logged. */
export const restoringId = (revisionId: string): string => `restore-${revisionId}`;

const restoredBy = (clientId: string): string | null =>
  /^restore-([0-9a-f-]{36})$/.exec(clientId)?.[1] ?? null;

async function wordsOf(tx: Tx, storyId: string, revisionId: string, depth: number): Promise<Known | null> {
  const revision = await tx.revision.findFirst({
    where: { id: revisionId, storyId },
    select: { version: true },
  });
  const written = revision && (await writtenAt(tx, storyId, revision.version, depth));
  return written && blocksOf(written);
}
