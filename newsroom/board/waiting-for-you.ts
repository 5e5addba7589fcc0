import type { Actor } from '../actor.ts';
import { alertedStories } from '../alert/queries.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { authorize, can } from '../permissions.ts';
import { licenceWarnings, type WarnedLicence } from '../rights/licence-warnings.ts';
import { openBlocking } from '../story/blocking-notes.ts';
import { visibleTo } from '../story/visible-to.ts';
import { staleBlocksOf } from '../translation/stale-blocks.ts';
import { waitingExplainers } from './waiting-explainers.ts';
import { type WaitingNote, waitingNotes } from './waiting-notes.ts';
import { waitingSuggestions } from './waiting-suggestions.ts';

const MOST = 12;

/** Why something waits for a person, the most pressing first. */
export const waitingReasons = [
  'agency_kill',
  'agency_correction',
  'orphaned_note',
  'overdue_note',
  'mentioned',
  'assigned_note',
  'changes_requested',
  'suggestions',
  'stale_translation',
  'review',
  'unapproved_explainer',
  'outdated_explainer',
  'in_your_review',
  'publish',
  'assigned_translation',
  'open_translation',
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

const columns = {
  id: true,
  headline: true,
  language: true,
  state: true,
  changedAt: true,
  changesReason: true,
  author: { select: { id: true, name: true } },
} satisfies Prisma.StorySelect;

type Row = Prisma.StoryGetPayload<{ select: typeof columns }>;

/**
 * `count` is how many notes, suggestions or blocks; `into` the language of a translation that nobody has begun; `note` the thread to
 * open, with when it is due and who wrote it.
 */
export type Waiting = {
  reason: WaitingReason;
  story: Row;
  count: number;
  into: string | null;
  note: WaitingNote | null;
};

/**
 * What waits for this person, each with its reason, how many imports wait for a review, and licences to renew. A story
 * waits for one reason at a time, the most pressing.
 */
export async function waitingForYou(
  actor: Actor,
  now = new Date(),
): Promise<{ waiting: Waiting[]; imports: number; licences: WarnedLicence[] }> {
  authorize(actor, 'desk.enter');
  const reviews = can(actor, 'import.review');
  const [mine, notes, suggested, desk, translations, imports, licences] = await Promise.all([
    inMyHands(actor),
    notesFor(actor, now),
    suggestedTo(actor),
    reviews ? onTheDesk(actor) : [],
    wantedFrom(actor),
    reviews ? db().import.count({ where: { state: { in: ['review', 'unreadable'] } } }) : 0,
    licenceWarnings(actor, now),
  ]);
  const stale = await staleTranslations(actor);
  const all = [...mine, ...notes, ...suggested, ...stale, ...desk, ...translations];
  const order = (item: Waiting) => waitingReasons.indexOf(item.reason);
  // Alerts come in their own order: what readers can see first.
  const age = ({ reason, story }: Waiting) => (reason.startsWith('agency') ? 0 : +story.changedAt);
  all.sort((one, other) => order(one) - order(other) || age(other) - age(one));
  const seen = new Set<string>();
  const waiting = all.filter(({ story, into }) => {
    const key = `${story.id}:${into ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
  return { waiting: waiting.slice(0, MOST), imports, licences };
}

const find = (where: Prisma.StoryWhereInput) =>
  db().story.findMany({
    where,
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
    select: columns,
  });

const because =
  (reason: WaitingReason) =>
  (story: Row): Waiting => ({ reason, story, count: 0, into: null, note: null });

async function inMyHands(actor: Actor): Promise<Waiting[]> {
  const authorId = actor.id ?? '';
  const [changes, notes] = await Promise.all([
    find({ authorId, state: 'changes_requested' }),
    db().annotation.groupBy({
      by: ['storyId'],
      where: {
        orphaned: true,
        ...openBlocking,
        story: { OR: [{ authorId }, { reviewerId: authorId }], state: { not: 'spiked' } },
      },
      _count: true,
    }),
  ]);
  const ids = notes.map(({ storyId }) => storyId);
  // Who reviewed it may have become a reporter since.
  const noted = ids.length > 0 ? await find({ AND: [visibleTo(actor), { id: { in: ids } }] }) : [];
  const orphaned = noted.map((story) => ({
    ...because('orphaned_note')(story),
    count: notes.find(({ storyId }) => storyId === story.id)?._count ?? 0,
  }));
  return [...orphaned, ...changes.map(because('changes_requested'))];
}

/** Notes that mention the person, are theirs to see to or to approve for readers, on stories that they may see. */
async function notesFor(actor: Actor, now: Date): Promise<Waiting[]> {
  const found = await Promise.all([waitingNotes(actor, now, MOST), waitingExplainers(actor, MOST)]);
  const notes = found.flat();
  const ids = notes.map(({ storyId }) => storyId);
  const stories = ids.length > 0 ? await find({ id: { in: ids } }) : [];
  return notes.flatMap(({ reason, storyId, count, ...note }) => {
    const story = stories.find(({ id }) => id === storyId);
    return story ? [{ ...because(reason)(story), count, note }] : [];
  });
}

/** Stories where somebody else's suggestions are the person's to decide. */
async function suggestedTo(actor: Actor): Promise<Waiting[]> {
  const found = await waitingSuggestions(actor, MOST);
  const stories = found.length > 0 ? await find({ id: { in: found.map(({ storyId }) => storyId) } }) : [];
  return stories.map((story) => ({
    ...because('suggestions')(story),
    count: found.find(({ storyId }) => storyId === story.id)?.count ?? 0,
  }));
}

/** Reviews, and approved stories that nobody has published: for those who may do both. */
async function onTheDesk(actor: Actor): Promise<Waiting[]> {
  const id = actor.id ?? '';
  const [alerted, submitted, reviewing, approved] = await Promise.all([
    underAlert(),
    find({ state: 'submitted', authorId: { not: id } }),
    find({ state: 'in_review', reviewerId: id }),
    find({
      state: 'approved',
      publicationState: 'unpublished',
      OR: [{ authorId: id }, { reviewerId: id }, { approvedById: id }],
    }),
  ]);
  return [
    ...alerted,
    ...submitted.map(because('review')),
    ...reviewing.map(because('in_your_review')),
    ...approved.map(because('publish')),
  ];
}

/** Stories whose copy an agency took back or corrected, published ones first. */
async function underAlert(): Promise<Waiting[]> {
  const alerts = await alertedStories(MOST);
  const stories = alerts.length > 0 ? await find({ id: { in: alerts.map(({ storyId }) => storyId) } }) : [];
  return alerts.flatMap(({ storyId, kind }) => {
    const story = stories.find(({ id }) => id === storyId);
    return story ? [because(`agency_${kind}`)(story)] : [];
  });
}

async function staleTranslations(actor: Actor): Promise<Waiting[]> {
  const id = actor.id ?? '';
  const candidates = await db().$queryRaw<{ id: string }[]>`
    SELECT story.id FROM story
    JOIN story AS source ON source.id = story."translatedFromId"
    LEFT JOIN translation_request AS request ON request."storyId" = story.id
    WHERE (story."authorId" = ${id}::uuid OR request."assigneeId" = ${id}::uuid) AND story.state <> 'spiked'
      AND request."freshHash" IS DISTINCT FROM source."contentHash"
    ORDER BY story."changedAt" DESC, story.id LIMIT ${MOST * 2}`;
  const blocks = await staleBlocksOf(
    db(),
    candidates.map((row) => row.id),
  );
  const stale = [...blocks].filter(([, list]) => list.length > 0);
  const stories = stale.length > 0 ? await find({ id: { in: stale.map(([storyId]) => storyId) } }) : [];
  return stories.map((story) => ({
    ...because('stale_translation')(story),
    count: blocks.get(story.id)?.length ?? 0,
  }));
}

/** Translations that are assigned to the person and not begun, and those open to their languages. */
async function wantedFrom(actor: Actor): Promise<Waiting[]> {
  const requests = await db().translationRequest.findMany({
    where: {
      storyId: null,
      OR: [{ assigneeId: actor.id ?? '' }, { assigneeId: null, language: { in: [...actor.languages] } }],
      group: {
        stories: { some: { AND: [visibleTo(actor), { translatedFromId: null, state: { not: 'spiked' } }] } },
      },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      language: true,
      assigneeId: true,
      group: { select: { stories: { where: { translatedFromId: null }, take: 1, select: columns } } },
    },
  });
  return requests.flatMap(({ language, assigneeId, group }) =>
    group.stories.map((story) => ({
      reason: assigneeId ? ('assigned_translation' as const) : ('open_translation' as const),
      story,
      count: 0,
      into: language,
      note: null,
    })),
  );
}
