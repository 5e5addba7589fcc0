import { Node } from 'prosemirror-model';
import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { documentSchema } from '../document/schema.ts';
import { withoutSuggestions } from '../document/suggestions/resolved.ts';
import { notFound } from '../errors.ts';
import type { Point, ShownPoint } from './schema.ts';

/** A text of the story, as readers would have it: without what is only suggested. */
export type LoadedPoint = {
  shown: ShownPoint;
  doc: Node;
  /** The version of the working copy that has these words; null if none is known. */
  version: number | null;
  /** The revision that keeps it; null for the text of now, and for a publication that no revision was kept of. */
  revisionId: string | null;
};

/**
 * The text at a point. The caller has authorised the actor on the story.
 * @throws NewsroomError `not_found` if the story has no such point
 */
export async function loadPoint(tx: Tx, story: Story, point: Point): Promise<LoadedPoint> {
  if (point === 'now') {
    const shown = { point, reason: 'now', name: null, at: story.changedAt.toISOString(), by: null };
    return { shown, doc: read(story.document), version: story.version, revisionId: null };
  }
  return point === 'published' ? loadPublished(tx, story.id) : loadRevision(tx, story.id, point);
}

async function loadPublished(tx: Tx, storyId: string): Promise<LoadedPoint> {
  const shown = await tx.publicStory.findUnique({
    where: { storyId, withdrawn: false },
    select: { publication: { include: { by: { select: { name: true } } } } },
  });
  if (!shown) throw notFound('publication');
  const { document, contentHash, at, by, kind } = shown.publication;
  const revision = await tx.revision.findFirst({
    where: { storyId, contentHash, reason: kind, at: { lte: new Date(at.getTime() + MINUTE) } },
    orderBy: [{ version: 'desc' }, { id: 'desc' }],
    select: { id: true, version: true, document: true },
  });
  return {
    shown: { point: 'published', reason: kind, name: null, at: at.toISOString(), by: by.name },
    // The revision has tags for translators beside the same words, which readers' snapshot has not.
    doc: read(revision?.document ?? document),
    version: revision?.version ?? null,
    revisionId: revision?.id ?? null,
  };
}

/** A publication and its revision are written together, each with the time of its own clock. */
const MINUTE = 60_000;

async function loadRevision(
  tx: Tx,
  storyId: string,
  point: Exclude<Point, 'now' | 'published'>,
): Promise<LoadedPoint> {
  const row = await tx.revision.findFirst({
    where: point === 'import' ? { storyId, version: 0, reason: 'import' } : { storyId, id: point },
    include: { by: { select: { name: true } } },
  });
  if (!row) throw notFound('version');
  const { id, version, document, reason, name, at, by } = row;
  const shown = { point: id, reason, name, at: at.toISOString(), by: by?.name ?? null };
  return { shown, doc: read(document), version, revisionId: id };
}

const read = (document: unknown): Node => withoutSuggestions(Node.fromJSON(documentSchema, document));
