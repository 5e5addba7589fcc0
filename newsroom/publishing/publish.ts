import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, isUniqueViolation, type Tx } from '../db/client.ts';
import type { Prisma, Publication, Story } from '../db/generated/client.ts';
import { notify } from '../db/notify.ts';
import { standfirstText } from '../document/settled-text.ts';
import { readConcepts } from '../story/concepts.ts';
import { keepRevision } from '../story/keep-revision.ts';
import { lockPiece, lockStory } from '../story/load.ts';
import { type Check, checkPublication } from './check.ts';
import { publicText } from './public-explainers.ts';
import { readSnapshots } from './public-pictures.ts';
import { joinedLines, kindOf, type Obstacle } from './rules.ts';
import { sameForReaders } from './same-for-readers.ts';
import type { Publish } from './schema.ts';

export type Published =
  | { ok: true; publicationId: string; path: string }
  | { ok: false; reason: 'obstacles'; obstacles: Obstacle[] }
  /** The text is another one than the editor looked at. */
  | { ok: false; reason: 'text_changed'; contentHash: string }
  /** Somebody was quicker, or `first` was asked for what has been out before. */
  | { ok: false; reason: 'already_published'; path: string }
  /** An update or a correction of what has never been out. */
  | { ok: false; reason: 'never_published' }
  | { ok: false; reason: 'nothing_changed' };

/**
 * Makes an immutable snapshot of the approved text and shows it to readers: the first publication, an update, or a
 * correction with its note. All obstacles are looked for again here, with the story's row locked.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function publish(actor: PersonActor, input: Publish, now = new Date()): Promise<Published> {
  try {
    return await inTransaction((tx) => publishIn(tx, actor, input, now));
  } catch (error) {
    // Two stories went for the same address at once, and the other one has it now: the second look will see it.
    if (!isUniqueViolation(error)) throw error;
    return inTransaction((tx) => publishIn(tx, actor, input, now));
  }
}

async function publishIn(tx: Tx, actor: PersonActor, input: Publish, now: Date): Promise<Published> {
  // An embargo on another version must not begin between the check and the publication.
  await lockPiece(tx, input.storyId);
  const { story } = await lockStory(tx, actor, 'story.publish', input.storyId);
  const current = await tx.publicStory.findUnique({
    where: { storyId: story.id },
    include: { publication: true },
  });
  if (input.mode === 'first' && current) {
    return { ok: false, reason: 'already_published', path: current.path };
  }
  if (input.mode !== 'first' && !current) return { ok: false, reason: 'never_published' };
  const check = await checkPublication(tx, story, now);
  if (check.obstacles.length > 0) return { ok: false, reason: 'obstacles', obstacles: check.obstacles };
  if (story.contentHash !== input.contentHash) {
    return { ok: false, reason: 'text_changed', contentHash: story.contentHash };
  }
  const snapshot = snapshotOf(story, check, await aboutOf(tx, story.groupId));
  if (current && !current.withdrawn && sameForReaders(snapshot, current.publication)) {
    return { ok: false, reason: 'nothing_changed' };
  }
  const kind = kindOf[input.mode];
  const publication = await tx.publication.create({
    data: {
      ...snapshot,
      kind,
      note: input.note,
      byId: actor.id,
      at: now,
      firstAt: current?.firstAt ?? now,
    },
  });
  await showToReaders(tx, publication);
  await tx.story.update({
    where: { id: story.id },
    data: { publicationState: kind, slug: check.slug, changedAt: now },
  });
  await keepRevision(tx, actor, story, kind);
  await recordAudit(
    tx,
    actor,
    'story.publish',
    { type: 'story', id: story.id },
    {
      publicationId: publication.id,
      kind,
      path: check.path,
      contentHash: story.contentHash,
      licenceIds: check.clearance.licenceIds,
      overrideId: check.clearance.override?.id ?? null,
    },
  );
  await notify(tx, { type: 'story', storyId: story.id, version: story.version });
  return { ok: true, publicationId: publication.id, path: publication.path };
}

/** What the piece is about, as it stands now. */
async function aboutOf(tx: Tx, groupId: string) {
  const select = { subjects: true, places: true } as const;
  const { subjects, places } = await tx.storyGroup.findUniqueOrThrow({ where: { id: groupId }, select });
  return { subjects: readConcepts(subjects), places: readConcepts(places) };
}

function snapshotOf(
  story: Story,
  { clearance, pictures, explainers, path, slug }: Check,
  about: Awaited<ReturnType<typeof aboutOf>>,
) {
  const document = publicText(story, explainers);
  return {
    storyId: story.id,
    groupId: story.groupId,
    language: story.language,
    sectionSlug: story.sectionSlug ?? '',
    slug,
    path,
    headline: story.headline,
    standfirst: standfirstText(document),
    document: document.toJSON() as Prisma.InputJsonObject,
    text: story.text,
    contentHash: story.contentHash,
    byline: story.byline,
    credit: joinedLines([story.credit, ...clearance.creditLines], ' · '),
    notice: joinedLines(clearance.notices, '\n'),
    sourceName: joinedLines(clearance.sources, ', '),
    ...about,
    pictures,
    explainers: explainers as Prisma.InputJsonObject[],
    outlets: clearance.outlets,
    licenceIds: clearance.licenceIds,
  };
}

/** Points the public address at a publication. */
export async function showToReaders(tx: Tx, publication: Publication): Promise<void> {
  const { storyId, groupId, language, sectionSlug, path, firstAt, at } = publication;
  const shown = {
    publicationId: publication.id,
    groupId,
    language,
    sectionSlug,
    path,
    firstAt,
    at,
    withdrawn: publication.kind === 'withdrawn',
    pictureKeys: readSnapshots(publication.pictures).map(({ key }) => key),
  };
  await tx.publicStory.upsert({ where: { storyId }, create: { storyId, ...shown }, update: shown });
}
