import type { Node } from 'prosemirror-model';
import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { raiseAlerts } from '../alert/raise-alerts.ts';
import { beginThreads } from '../annotation/begin-threads.ts';
import type { NewAnnotation } from '../annotation/schema.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { buildDocument } from '../document/build.ts';
import { authorize } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { insertStory } from '../story/insert.ts';
import { loadStory } from '../story/load.ts';
import { carryToPiece } from './carry-to-piece.ts';
import { claimRights } from './claim-rights.ts';
import type { acceptImportSchema } from './command-schema.ts';
import { embargoEnd } from './embargo-end.ts';
import { type NoJoin, pieceToJoin } from './join-piece.ts';
import { learnFrom } from './learned/learn.ts';
import { type LoadedImport, lockImport } from './load-import.ts';
import { readMetadata } from './metadata.ts';
import { recognisableStory } from './recognition/of-story.ts';
import type { ImportedStory } from './schema.ts';
import { makeStory } from './story.ts';
import { takeAlong } from './take-along.ts';

export type Accepted =
  | {
      ok: true;
      storyId: string /** It had been accepted before; this is the story made then. */;
      before: boolean;
    }
  | { ok: false; reason: 'stale' | 'discarded' | 'nothing_kept' | 'language_unknown' }
  | NoJoin
  /** These words, ticked to be taken along, are not found where they were ticked. */
  | { ok: false; reason: 'tick_stale'; words: string }
  /** The copy names an embargo whose end a person has to say. */
  | { ok: false; reason: 'embargo_unread'; line: string };

type Input = z.output<typeof acceptImportSchema>;

/**
 * Makes the story that the ledger describes. Whoever accepts is its author. A notice, a source or an agency named in
 * the copy becomes a rights record, which keeps the story from going out until a licence covers it. Accepting twice,
 * or by two people at once, gives one story.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function acceptImport(actor: PersonActor, input: Input): Promise<Accepted> {
  authorize(actor, 'import.review');
  return inTransaction(async (tx): Promise<Accepted> => {
    const found = await lockImport(tx, input.importId);
    if (found.state === 'accepted') return storyMadeBefore(tx, found.id);
    if (found.state !== 'review') return { ok: false, reason: 'discarded' };
    if (found.ledgerVersion !== input.ledgerVersion) return { ok: false, reason: 'stale' };
    if (found.language === 'und') return { ok: false, reason: 'language_unknown' };
    const made = makeStory(found.sourceText, found.ledger);
    if (made.headline === null && made.standfirst === null && made.blocks.length === 0) {
      return { ok: false, reason: 'nothing_kept' };
    }
    const embargoUntil = await embargoOf(tx, made, input, found);
    if (embargoUntil === 'unread') return { ok: false, reason: 'embargo_unread', line: made.embargo ?? '' };
    const piece = await pieceOf(tx, actor, found, input, embargoUntil);
    if (piece && !piece.ok) return piece;
    const document = buildDocument({
      headline: made.headline ?? '',
      standfirst: made.standfirst,
      blocks: made.blocks,
    });
    const taken = takeAlong(document, recognisableOf(found, made), input.taken ?? []);
    if (!taken.ok) return { ok: false, reason: 'tick_stale', words: taken.words };
    if (found.sourceId) await learnFrom(tx, found.sourceId, found.sourceText, found.ledger);
    const storyId = await makeStoryRow(tx, actor, found, {
      ...{ ...made, ...taken, embargoUntil },
      groupId: piece?.groupId,
    });
    if (input.taken?.length) await putNotes(tx, actor, storyId, taken);
    return { ok: true, storyId, before: false };
  });
}

async function makeStoryRow(
  tx: Tx,
  actor: PersonActor,
  found: LoadedImport,
  made: Omit<ImportedStory, 'embargo'> & {
    document: Node;
    embargoUntil: Date | null;
    /** Of the piece that it joins. */
    groupId: string | undefined;
  },
): Promise<string> {
  const story = await insertStory(tx, actor, {
    document: made.document,
    language: found.language,
    authorId: actor.id,
    importId: found.id,
    sourceId: found.sourceId,
    byline: made.byline ?? '',
    credit: made.credit ?? '',
    embargoUntil: made.embargoUntil,
    ...(made.groupId && { groupId: made.groupId }),
    reason: 'import',
  });
  await claimRights(tx, story.groupId, found, made.rightsNotice);
  if (made.groupId) await fulfilRequest(tx, story);
  else await carryToPiece(tx, story.groupId, found);
  await tx.import.update({
    where: { id: found.id },
    data: { state: 'accepted', settledAt: new Date() },
    select: { id: true },
  });
  await raiseAlerts(tx, story.groupId);
  await recordAudit(tx, actor, 'import.accept', { type: 'import', id: found.id }, { storyId: story.id });
  await recordAudit(tx, actor, 'story.create', { type: 'story', id: story.id }, { importId: found.id });
  return story.id;
}

/** A version that was wanted in the copy's language is wanted no more. */
async function fulfilRequest(tx: Tx, { id, groupId, language }: Story): Promise<void> {
  await tx.translationRequest.updateMany({
    where: { groupId, language, storyId: null },
    data: { storyId: id },
  });
}

const pieceOf = async (
  tx: Tx,
  actor: PersonActor,
  found: LoadedImport,
  { versionOf }: Input,
  embargoUntil: Date | null,
) => (versionOf ? pieceToJoin(tx, actor, found, { storyId: versionOf, embargoUntil }) : null);

/** The notes whose marks the document has; tagging and annotating are asked of the matrix as in the editor. */
async function putNotes(
  tx: Tx,
  actor: PersonActor,
  storyId: string,
  { document, threads }: { document: Node; threads: readonly NewAnnotation[] },
): Promise<void> {
  await loadStory(tx, actor, 'story.write', storyId);
  await loadStory(tx, actor, 'story.annotate', storyId);
  await beginThreads(tx, actor, { storyId, version: 0, docs: [document] }, threads);
}

const recognisableOf = ({ language, metadata }: LoadedImport, story: ImportedStory) =>
  recognisableStory({ story, blocks: story.blocks, language, metadata: readMetadata(metadata) });

async function storyMadeBefore(tx: Tx, importId: string): Promise<Accepted> {
  const { id } = await tx.story.findUniqueOrThrow({ where: { importId }, select: { id: true } });
  return { ok: true, storyId: id, before: true };
}

async function embargoOf(
  tx: Tx,
  made: ImportedStory,
  input: Input,
  { metadata, receivedAt }: LoadedImport,
): Promise<Date | null | 'unread'> {
  if (input.embargo) return input.embargo.until === null ? null : new Date(input.embargo.until);
  const stated = readMetadata(metadata).embargoUntil;
  if (made.embargo === null && stated === undefined) return null;
  const { timeZone } = await newsroomSettings(tx);
  return embargoEnd({ line: made.embargo, stated, timeZone, receivedAt });
}
