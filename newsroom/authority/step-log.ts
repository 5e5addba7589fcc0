import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { Actor } from '../actor.ts';
import { db, type Tx } from '../db/client.ts';
import { documentSchema } from '../document/schema.ts';
import { NewsroomError } from '../errors.ts';
import { loadStory, loadStoryFacts, type StoryRef } from '../story/load.ts';
import { maxStepsHandedOut } from './limits.ts';
import type { LoggedStep } from './schema.ts';

/** The steps after a version, oldest first; at most `maxStepsHandedOut` of them. */
export async function stepsSince(tx: Tx, storyId: string, version: number): Promise<LoggedStep[]> {
  const rows = await tx.storyStep.findMany({
    where: { storyId, version: { gt: version } },
    orderBy: { version: 'asc' },
    take: maxStepsHandedOut,
    select: { version: true, step: true, clientId: true },
  });
  return rows as LoggedStep[];
}

/**
 * The document as it was at a version: the last revision or checkpoint before it, and the steps from there.
 * @throws NewsroomError `conflict` if the story has never had that version
 */
export async function documentAt(tx: Tx, storyId: string, version: number): Promise<Node> {
  const nearest = {
    where: { storyId, version: { lte: version } },
    orderBy: { version: 'desc' },
    select: { version: true, document: true },
  } as const;
  const revision = await tx.revision.findFirst(nearest);
  const checkpoint = await tx.storyCheckpoint.findFirst(nearest);
  const start = checkpoint && checkpoint.version > (revision?.version ?? -1) ? checkpoint : revision;
  if (!start) throw noSuchVersion();
  const rows = await tx.storyStep.findMany({
    where: { storyId, version: { gt: start.version, lte: version } },
    orderBy: { version: 'asc' },
    select: { step: true },
  });
  if (start.version + rows.length !== version) throw noSuchVersion();
  return rows.reduce(
    (doc, { step }) => {
      const applied = Step.fromJSON(documentSchema, step).apply(doc);
      if (!applied.doc) throw new Error(`The step log of story ${storyId} does not apply: ${applied.failed}`);
      return applied.doc;
    },
    Node.fromJSON(documentSchema, start.document),
  );
}

/**
 * For whoever may read the story: the document as it is, or as it was at a version.
 * @throws NewsroomError `not_found`, `conflict`
 */
export async function readDocument(actor: Actor, ref: StoryRef, version?: number) {
  const { id } = (await loadStoryFacts(db(), actor, 'story.read', ref)).story;
  const story = await db().story.findUniqueOrThrow({
    where: { id },
    select: { version: true, schemaVersion: true, document: true },
  });
  if (version === undefined || version === story.version) {
    return { version: story.version, schemaVersion: story.schemaVersion, document: story.document };
  }
  if (version > story.version) throw noSuchVersion();
  const document = (await documentAt(db(), id, version)).toJSON();
  return { version, schemaVersion: story.schemaVersion, document };
}

/**
 * For whoever may read the story: what happened to its text after a version.
 * @throws NewsroomError `not_found`
 */
export async function stepsFor(actor: Actor, storyId: string, version: number): Promise<LoggedStep[]> {
  const { story } = await loadStory(db(), actor, 'story.read', storyId);
  return version < story.version ? stepsSince(db(), storyId, version) : [];
}

const noSuchVersion = () =>
  new NewsroomError('conflict', 'The story never had this version. Reload the page to see it as it is.');
