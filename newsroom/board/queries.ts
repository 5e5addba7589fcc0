import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { authorize, canOnAnybodys } from '../permissions.ts';
import { isId } from '../story/load.ts';
import { visibleTo } from '../story/visible-to.ts';
import { type Hindrance, hindrances } from './hindrances.ts';
import { type BoardCursor, type BoardFilter, type Shelf, shelves, standsOn } from './rules.ts';

const PAGE = 40;
const LONGEST_TEXT = 200;

const columns = {
  id: true,
  groupId: true,
  headline: true,
  slug: true,
  language: true,
  state: true,
  publicationState: true,
  changedAt: true,
  embargoUntil: true,
  translatedFromId: true,
  suggestionCount: true,
  author: { select: { id: true, name: true } },
  reviewer: { select: { id: true, name: true } },
  source: { select: { name: true } },
} satisfies Prisma.StorySelect;

type Row = Prisma.StoryGetPayload<{ select: typeof columns }>;
export type BoardStory = Row & { hindrances: Hindrance[] };

/**
 * Stories that the actor may see and the filter leaves, the last changed first, a page at a time. Without a shelf:
 * everything but what is spiked.
 */
export async function boardPage(
  actor: Actor,
  filter: BoardFilter = {},
  after: BoardCursor | null = null,
  now = new Date(),
): Promise<{ stories: BoardStory[]; next: BoardCursor | null }> {
  authorize(actor, 'desk.enter');
  const rows = await db().story.findMany({
    where: { AND: [boardWhere(actor, filter), onShelf(filter.shelf), after ? beyond(after) : {}] },
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
    take: PAGE + 1,
    select: columns,
  });
  const page = rows.slice(0, PAGE);
  const found = await hindrances(db(), page, now);
  const last = page.at(-1);
  return {
    stories: page.map((story) => ({ ...story, hindrances: found.get(story.id) ?? [] })),
    next: rows.length > PAGE && last ? { changedAt: last.changedAt, id: last.id } : null,
  };
}

/** How many stories stand on each shelf, under the same filter: one question to the database. */
export async function boardCounts(
  actor: Actor,
  filter: BoardFilter = {},
): Promise<Record<Shelf | 'all', number>> {
  authorize(actor, 'desk.enter');
  const groups = await db().story.groupBy({
    by: ['state', 'publicationState'],
    where: boardWhere(actor, filter),
    _count: true,
  });
  const sum = (matches: (story: (typeof groups)[number]) => boolean) =>
    groups.filter(matches).reduce((total, group) => total + group._count, 0);
  const counts = shelves.map((shelf) => [shelf, sum((group) => standsOn(shelf, group))]);
  return { ...Object.fromEntries(counts), all: sum((group) => group.state !== 'spiked') };
}

/** What may be chosen in the board's filters: languages and sources of stories that the actor may see. */
export async function boardChoices(actor: Actor) {
  authorize(actor, 'desk.enter');
  const [languages, sources] = await Promise.all([
    db().story.findMany({ where: visibleTo(actor), distinct: ['language'], select: { language: true } }),
    db().source.findMany({
      where: { stories: { some: visibleTo(actor) } },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ]);
  return { languages: languages.map(({ language }) => language).sort(), sources };
}

/** Whether the actor may ask for stories in more languages, whosever they are. */
export const mayWantLanguages = (actor: Actor): boolean => canOnAnybodys(actor, 'translation.request');

/** Stories with these words in their headline or text, for the palette: eight, the last changed first. */
export async function searchStories(actor: Actor, query: string) {
  authorize(actor, 'desk.enter');
  return db().story.findMany({
    where: { AND: [visibleTo(actor), withText(query), { state: { not: 'spiked' } }] },
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
    take: 8,
    select: { id: true, headline: true, language: true, state: true },
  });
}

function boardWhere(actor: Actor, { mine, language, sourceId, text }: BoardFilter): Prisma.StoryWhereInput {
  const personId = actor.id ?? '';
  return {
    AND: [
      visibleTo(actor),
      language ? { language } : {},
      sourceId ? { sourceId: isId(sourceId) ? sourceId : { in: [] } } : {},
      text ? withText(text) : {},
      mine
        ? { OR: [{ authorId: personId }, { reviewerId: personId }, { request: { assigneeId: personId } }] }
        : {},
    ],
  };
}

/** Each word somewhere in the text, in any order. The headline is part of the text. */
function withText(query: string): Prisma.StoryWhereInput {
  const words = query
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replaceAll('\0', ' ')
    .split(/\s+/)
    .filter(Boolean);
  return {
    AND: words.slice(0, 8).map((word) => ({ text: { contains: escapeLike(word), mode: 'insensitive' } })),
  };
}

/** `%`, `_` and `\` are signs of a LIKE pattern, and Prisma passes them on as such. */
const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

function onShelf(shelf: Shelf | undefined): Prisma.StoryWhereInput {
  const out: Prisma.StoryWhereInput = { publicationState: { in: ['published', 'corrected', 'updated'] } };
  switch (shelf) {
    case undefined:
      return { state: { not: 'spiked' } };
    case 'out':
      return out;
    case 'withdrawn':
      return { publicationState: 'withdrawn' };
    case 'approved':
      return { state: 'approved', publicationState: { in: ['unpublished', 'scheduled'] } };
    default:
      return { state: shelf };
  }
}

const beyond = ({ changedAt, id }: BoardCursor): Prisma.StoryWhereInput => ({
  changedAt: { lte: changedAt },
  NOT: { changedAt, id: { lte: id } },
});
