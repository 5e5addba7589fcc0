import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { canOnStory, type StorySubject } from '../permissions.ts';
import { visibleTo } from '../story/visible-to.ts';
import { judgeStart, translationState } from './rules.ts';
import { staleBlocksOf } from './stale-blocks.ts';

const PAGE = 25;

export type MatrixCursor = { changedAt: Date; id: string };
type MatrixFilter = {
  language?: string | undefined;
  mine?: boolean | undefined;
  after?: MatrixCursor | null;
};

const columns = {
  id: true,
  language: true,
  headline: true,
  state: true,
  changedAt: true,
  authorId: true,
  group: {
    select: {
      requests: {
        select: {
          language: true,
          storyId: true,
          assigneeId: true,
          assignee: { select: { id: true, name: true } },
        },
      },
      stories: {
        select: {
          id: true,
          language: true,
          state: true,
          publicationState: true,
          authorId: true,
          translatedFromId: true,
          author: { select: { id: true, name: true } },
        },
      },
    },
  },
} satisfies Prisma.StorySelect;

type Row = Prisma.StoryGetPayload<{ select: typeof columns }>;

/** Pieces that are wanted or written in more than one language, the last changed first, a page at a time. */
export async function translationMatrix(actor: Actor, { language, mine, after }: MatrixFilter = {}) {
  const rows = await db().story.findMany({
    where: {
      AND: [
        visibleTo(actor),
        { translatedFromId: null, state: { not: 'spiked' } },
        {
          group: {
            OR: [{ requests: { some: {} } }, { stories: { some: { translatedFromId: { not: null } } } }],
          },
        },
        language ? inLanguage(language) : {},
        mine ? inHandsOf(actor.id ?? '') : {},
        after
          ? {
              changedAt: { lte: after.changedAt },
              NOT: { changedAt: after.changedAt, id: { lte: after.id } },
            }
          : {},
      ],
    },
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
    take: PAGE + 1,
    select: columns,
  });
  const page = rows.slice(0, PAGE);
  const translations = page.flatMap((row) =>
    row.group.stories.filter((story) => story.translatedFromId !== null),
  );
  const stale = await staleBlocksOf(
    db(),
    translations.map(({ id }) => id),
  );
  const last = page.at(-1);
  return {
    pieces: page.map((row) => piece(actor, row, (id) => stale.get(id)?.length ?? 0)),
    next: rows.length > PAGE && last ? { changedAt: last.changedAt, id: last.id } : null,
  };
}

export type MatrixPiece = Awaited<ReturnType<typeof translationMatrix>>['pieces'][number];
export type MatrixCell = MatrixPiece['cells'][number];

const inLanguage = (language: string): Prisma.StoryWhereInput => ({
  OR: [{ group: { requests: { some: { language } } } }, { group: { stories: { some: { language } } } }],
});

const inHandsOf = (personId: string): Prisma.StoryWhereInput => ({
  OR: [
    { group: { requests: { some: { assigneeId: personId } } } },
    { group: { stories: { some: { authorId: personId, translatedFromId: { not: null } } } } },
  ],
});

function piece(actor: Actor, row: Row, staleOf: (storyId: string) => number) {
  const { requests, stories } = row.group;
  const subject: StorySubject = {
    authorId: row.authorId,
    state: row.state,
    stateBefore: null,
    translatorId: null,
    pieceTranslatorIds: requests.flatMap(({ assigneeId }) => assigneeId ?? []),
    openLanguages: requests
      .filter((request) => request.assigneeId === null && request.storyId === null)
      .map((request) => request.language),
    fourEyes: true,
  };
  const decides = canOnStory(actor, 'translation.request', subject);
  const person = { id: actor.id ?? '', languages: actor.languages, decides };
  const others = new Set([...requests, ...stories].map(({ language }) => language));
  others.delete(row.language);
  const cells = [...others].map((language) => {
    const story = stories.find((candidate) => candidate.language === language) ?? null;
    const request = requests.find((candidate) => candidate.language === language) ?? null;
    const staleBlocks = story ? staleOf(story.id) : 0;
    const mayStart =
      story === null &&
      canOnStory(actor, 'translation.start', subject) &&
      judgeStart(person, language, request) === null;
    return {
      language,
      state: translationState(request?.assigneeId ?? null, story && { state: story.state, staleBlocks }),
      staleBlocks,
      person: request?.assignee ?? story?.author ?? null,
      story: story && { id: story.id, state: story.state, publicationState: story.publicationState },
      mayStart,
      mayTake: mayStart && request?.assigneeId === null && actor.languages.includes(language),
      mayOpen: story !== null && canOnStory(actor, 'story.read', { ...subject, authorId: story.authorId }),
    };
  });
  return {
    id: row.id,
    language: row.language,
    headline: row.headline,
    state: row.state,
    changedAt: row.changedAt,
    cells,
    decides,
  };
}
