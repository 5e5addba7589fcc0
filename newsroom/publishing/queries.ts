import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { canOnStory } from '../permissions.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { wallTime } from '../settings/wall-clock.ts';
import { readConcepts } from '../story/concepts.ts';
import { loadStory } from '../story/load.ts';
import { checkPublication } from './check.ts';
import { publicText } from './public-explainers.ts';
import { sameExplainers } from './same-for-readers.ts';

/**
 * What the publish sheet shows: every obstacle, the address, what readers will be given, and what they have now.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function getPublishSheet(actor: Actor, storyId: string, now = new Date()) {
  const { story, subject } = await loadStory(db(), actor, 'story.publish', storyId);
  const [check, { timeZone }, sources, current, piece] = await Promise.all([
    checkPublication(db(), story, now),
    newsroomSettings(),
    db().source.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    db().publicStory.findUnique({
      where: { storyId: story.id },
      select: {
        withdrawn: true,
        publication: {
          select: {
            ...{ kind: true, contentHash: true, headline: true, at: true, note: true },
            ...{ explainers: true, document: true },
          },
        },
      },
    }),
    db().storyGroup.findUniqueOrThrow({
      where: { id: story.groupId },
      select: { subjects: true, places: true, priority: true },
    }),
  ]);
  const { obstacles, clearance, explainers, path, slug } = check;
  return {
    storyId: story.id,
    contentHash: story.contentHash,
    headline: story.headline,
    language: story.language,
    sectionSlug: story.sectionSlug,
    slug: story.slug,
    proposedSlug: slug,
    path,
    byline: story.byline,
    credit: story.credit,
    sourceId: story.sourceId,
    /** Wall-clock time in the newsroom's zone, or empty. */
    embargo: story.embargoUntil ? wallTime(story.embargoUntil, timeZone) : '',
    timeZone,
    sources,
    /** The copy that it was made of. */
    importId: story.importId,
    subjects: readConcepts(piece.subjects),
    places: readConcepts(piece.places),
    priority: piece.priority,
    obstacles,
    creditLines: clearance.creditLines,
    notices: clearance.notices,
    outlets: clearance.outlets,
    claimedBy: clearance.sources,
    override: clearance.override,
    current: current && shownNow(current),
    textChanged: current?.publication.contentHash !== story.contentHash,
    explainers: explainers.length,
    explainersChanged:
      current !== null &&
      !current.withdrawn &&
      !sameExplainers({ explainers, document: publicText(story, explainers).toJSON() }, current.publication),
    mayOverride: canOnStory(actor, 'rights.override', subject),
    mayDismiss: canOnStory(actor, 'rights.dismiss', subject),
  };
}

export type PublishSheetData = Awaited<ReturnType<typeof getPublishSheet>>;

type Shown = { withdrawn: boolean; publication: { document: unknown; explainers: unknown } };

/** What readers have now, without its text. */
function shownNow<Current extends Shown>({ withdrawn, publication }: Current) {
  const { document: _, explainers: __, ...shown } = publication as Current['publication'];
  return { withdrawn, ...shown };
}
