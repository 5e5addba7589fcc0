import type { Actor } from '../actor.ts';
import { writtenAt } from '../blame/checkpoints.ts';
import { db, inTransaction, type Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { notFound } from '../errors.ts';
import { scheduleMissingCheckpoints } from '../jobs/schedule-checkpoints.ts';
import { storyAbilities } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { loadStory, loadStoryFacts, type StoryRef } from '../story/load.ts';
import { blameOf } from './blame.ts';
import { diffDocuments } from './diff-documents.ts';
import { type LoadedPoint, loadPoint } from './points.ts';
import type { Comparison, Point, RevisionRow } from './schema.ts';

/** Revisions in a page of the list. */
const PAGE = 40;

/**
 * The revisions of a story, newest first, a page at a time: `before` is the id of the last one seen.
 * @throws NewsroomError `not_found`
 */
export async function listRevisions(
  actor: Actor,
  ref: StoryRef,
  { before, take = PAGE }: { before?: string; take?: number } = {},
): Promise<{ revisions: RevisionRow[]; hasMore: boolean }> {
  const storyId = (await loadStoryFacts(db(), actor, 'story.read', ref)).story.id;
  const seen = before
    ? await db().revision.findFirst({ where: { id: before, storyId }, select: { id: true, version: true } })
    : null;
  if (before && !seen) throw notFound('version');
  const older = seen && {
    OR: [{ version: { lt: seen.version } }, { version: seen.version, id: { lt: seen.id } }],
  };
  const rows = await db().revision.findMany({
    where: { storyId, ...(seen && { version: { lte: seen.version }, ...older }) },
    orderBy: [{ version: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: { id: true, version: true, reason: true, name: true, at: true, by: { select: { name: true } } },
  });
  const revisions = rows.slice(0, take).map(({ by, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    by: by?.name ?? null,
  }));
  return { revisions, hasMore: rows.length > take };
}

/**
 * What the page of a story's history needs beside its revisions.
 * @throws NewsroomError `not_found`
 */
export async function historyOf(actor: Actor, storyId: string) {
  const { story, subject } = await loadStoryFacts(db(), actor, 'story.read', storyId);
  const [published, imported, { timeZone }] = await Promise.all([
    db().publicStory.count({ where: { storyId, withdrawn: false } }),
    db().revision.count({ where: { storyId, version: 0, reason: 'import' } }),
    newsroomSettings(),
  ]);
  return {
    storyId: story.id,
    headline: story.headline,
    language: story.language,
    version: story.version,
    isPublished: published > 0,
    isImported: imported > 0,
    mayWrite: storyAbilities(actor, subject)['story.write'],
    timeZone,
  };
}

export type History = Awaited<ReturnType<typeof historyOf>>;

/**
 * Any two texts of a story, the earlier one before the later; without `against`, with the revision before. Null when
 * there is none.
 * @throws NewsroomError `not_found`
 */
export async function compare(
  actor: Actor,
  storyId: string,
  { chosen, against, withBlame }: { chosen: Point; against: Point | null; withBlame: boolean },
): Promise<Comparison | null> {
  const { story } = await loadStory(db(), actor, 'story.read', storyId);
  const one = await loadPoint(db(), story, chosen);
  const beside = against ?? (await revisionBefore(db(), story, one));
  if (!beside) return null;
  const other = await loadPoint(db(), story, beside);
  const [before, after] = isEarlier(one, other) ? [one, other] : [other, one];
  const diff = diffDocuments(before.doc, after.doc);
  const blame = withBlame ? await readBlame(story, after) : null;
  return { before: before.shown, after: after.shown, diff, blame };
}

async function revisionBefore(tx: Tx, story: Story, { version }: LoadedPoint): Promise<string | null> {
  const revision = await tx.revision.findFirst({
    where: { storyId: story.id, version: { lt: version ?? story.version } },
    orderBy: [{ version: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return revision?.id ?? null;
}

function isEarlier(one: LoadedPoint, other: LoadedPoint): boolean {
  if (one.shown.point === 'now' || other.shown.point === 'now') return other.shown.point === 'now';
  if (one.version !== null && other.version !== null && one.version !== other.version) {
    return one.version < other.version;
  }
  return one.shown.at < other.shown.at;
}

async function readBlame(story: Story, { version, doc }: LoadedPoint): Promise<Comparison['blame']> {
  if (version === null) return 'unknown';
  const written = await writtenAt(db(), story.id, version);
  if (!written) {
    await inTransaction((tx) => scheduleMissingCheckpoints(tx, story.id));
    return 'later';
  }
  return (await blameOf(db(), written, doc)) ?? 'unknown';
}
