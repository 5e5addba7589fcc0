import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { authorize, canOnStory, storyAbilities } from '../permissions.ts';
import { listSections, newsroomSettings } from '../settings/queries.ts';
import { approvedExplainers } from './explainer-notes.ts';
import { loadStoryFacts, type StoryFacts, type StoryRef } from './load.ts';
import { nextSteps, primaryStep } from './rules.ts';

const deskParts = {
  author: { select: { id: true, name: true } },
  reviewer: { select: { id: true, name: true } },
  approvedBy: { select: { name: true } },
  source: { select: { id: true, name: true } },
  translatedFrom: { select: { id: true, language: true, headline: true, authorId: true } },
  publicStory: { select: { path: true, withdrawn: true, firstAt: true, at: true } },
  publications: {
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { kind: true, contentHash: true, sectionSlug: true, byline: true, explainers: true, at: true },
  },
  annotations: {
    where: approvedExplainers,
    select: { id: true, explainer: true, explainerRich: true, approvedAt: true },
  },
  group: {
    select: {
      stories: {
        select: { id: true, language: true, state: true, publicationState: true, authorId: true },
        orderBy: { createdAt: 'asc' },
      },
      requests: {
        select: {
          id: true,
          language: true,
          storyId: true,
          assignee: { select: { id: true, name: true } },
        },
        orderBy: { createdAt: 'asc' },
      },
    },
  },
} satisfies Prisma.StorySelect;

/**
 * What the other reads of a story can be given in place of its id, where there are several for one page.
 * @throws NewsroomError `not_found`
 */
export const storyFacts = (actor: Actor, storyId: string): Promise<StoryFacts> =>
  loadStoryFacts(db(), actor, 'story.read', storyId);

/**
 * All that the desk shows of a story beside its text: where it stands on both axes, who has it in hand, its other
 * versions, and what the actor may do next.
 * @throws NewsroomError `not_found`
 */
export async function getStoryForDesk(actor: Actor, ref: StoryRef) {
  const { story, subject } = await loadStoryFacts(db(), actor, 'story.read', ref);
  const [parts, sections, newsroom] = await Promise.all([
    db().story.findUniqueOrThrow({ where: { id: story.id }, select: deskParts }),
    listSections(),
    newsroomSettings(),
  ]);
  const { publicStory, publications, annotations, group } = parts;
  const abilities = storyAbilities(actor, subject);
  const steps = nextSteps(story, abilities);
  // A version of one's own is no key to the others.
  const mayRead = ({ authorId }: { authorId: string }) =>
    canOnStory(actor, 'story.read', { ...subject, authorId });
  const { translatedFrom } = parts;
  const hasNews =
    !publicStory ||
    publicStory.withdrawn ||
    differs(story, publications[0]) ||
    explainersDiffer(annotations, publications[0]);
  return {
    id: story.id,
    language: story.language,
    headline: story.headline,
    slug: story.slug,
    contentHash: story.contentHash,
    version: story.version,
    sectionSlug: story.sectionSlug,
    sections,
    languages: newsroom.languages,
    timeZone: newsroom.timeZone,
    headlineLimit: newsroom.headlineLimit,
    state: story.state,
    publicationState: story.publicationState,
    changesReason: story.changesReason,
    author: parts.author,
    reviewer: parts.reviewer,
    approvedAt: story.approvedAt,
    approvedBy: parts.approvedBy?.name ?? null,
    source: parts.source,
    embargoUntil: story.embargoUntil,
    byline: story.byline,
    credit: story.credit,
    translatedFrom: translatedFrom && mayRead(translatedFrom) ? translatedFrom : null,
    versions: group.stories.filter(mayRead),
    requests: group.requests,
    /** Where readers find it, or found it: an address stays even when the story is withdrawn. */
    address: publicStory,
    hasNews,
    abilities,
    nextSteps: steps,
    primaryStep: primaryStep(steps, hasNews) ?? null,
  };
}

export type StoryForDesk = Awaited<ReturnType<typeof getStoryForDesk>>;

type Shown = { contentHash: string; sectionSlug: string | null; byline: string };

/** Whether readers would see something else if the story were published again. Credits follow the licences. */
const differs = (story: Shown, shown: Shown | undefined): boolean =>
  !shown ||
  story.contentHash !== shown.contentHash ||
  story.sectionSlug !== shown.sectionSlug ||
  story.byline !== shown.byline;

type Explainer = { id: string; explainer: string; explainerRich: unknown; approvedAt: Date | null };

/** Whether readers would get other explainers. One that was approved again may stand on other words. */
function explainersDiffer(
  now: readonly Explainer[],
  shown: { explainers: unknown; at: Date } | undefined,
): boolean {
  const out = new Map((shown?.explainers as { id: string }[] | undefined)?.map((each) => [each.id, each]));
  const same = ({ id, explainer, explainerRich, approvedAt }: Explainer) =>
    isDeepStrictEqual(out.get(id), { id, body: explainer, rich: explainerRich }) &&
    (!shown || !approvedAt || approvedAt <= shown.at);
  return now.length !== out.size || !now.every(same);
}

/** What a new draft can be: for the page that starts one. */
export async function draftChoices(actor: Actor) {
  authorize(actor, 'story.create');
  const [sections, { languages }] = await Promise.all([listSections(), newsroomSettings()]);
  const own = languages.filter((language) => actor.languages.includes(language));
  return { sections, languages, preferred: own[0] ?? languages[0] ?? 'en' };
}
