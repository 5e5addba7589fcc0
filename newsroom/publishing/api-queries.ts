// Readers have no account: nothing here takes an actor, and nothing here reads anything but publications.
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { type Concept, readConcepts } from '../story/concepts.ts';
import { isId } from '../story/load.ts';
import { type PublicExplainer, readExplainers } from './public-explainers.ts';
import { type PublicPicture, publicPictures } from './public-pictures.ts';
import type { Cursor } from './public-queries.ts';

type PublicationRow = Prisma.PublicationGetPayload<typeof publication>;
type ApiPublication = Omit<PublicationRow, 'subjects' | 'places' | 'pictures' | 'explainers'> & {
  subjects: Concept[];
  places: Concept[];
  pictures: PublicPicture[];
  explainers: PublicExplainer[];
};

/** A publication that the rights let into the API, with the piece’s other versions that are there. */
export type ApiStory = { publication: ApiPublication; others: { storyId: string; language: string }[] };

const inApi = {
  withdrawn: false,
  publication: { outlets: { has: 'api' } },
} satisfies Prisma.PublicStoryWhereInput;

const publication = { omit: { byId: true, licenceIds: true } } satisfies Prisma.PublicationDefaultArgs;

type ListOptions = { language?: string | undefined; after?: Cursor | undefined; limit: number };

/** The newest stories of the API, in one language or in all, and where the next page begins if there is one. */
export async function apiStories({ language, after, limit }: ListOptions) {
  const rows = await db().publicStory.findMany({
    where: { ...inApi, ...(language && { language }), ...(after && beyond(after)) },
    orderBy: [{ firstAt: 'desc' }, { storyId: 'desc' }],
    take: limit + 1,
    select: { publication },
  });
  const page = rows.slice(0, limit).map((row) => row.publication);
  const last = page.at(-1);
  const next = rows.length > limit && last ? { firstAt: last.firstAt, storyId: last.storyId } : null;
  return { stories: await withOthers(page), next };
}

type Found =
  | { state: 'current'; story: ApiStory }
  | { state: 'gone'; language: string; notice: string; at: Date }
  | null;

/** One story of the API; the withdrawal of one that has been there; or nothing. */
export async function apiStory(storyId: string): Promise<Found> {
  const shown = isId(storyId)
    ? await db().publicStory.findUnique({ where: { storyId }, select: { withdrawn: true, publication } })
    : null;
  if (!shown) return null;
  const { publication: current, withdrawn } = shown;
  if (!withdrawn) {
    const [story] = current.outlets.includes('api') ? await withOthers([current]) : [];
    return story ? { state: 'current', story } : null;
  }
  const before = await db().publication.findFirst({
    where: { storyId, outlets: { has: 'api' } },
    select: { id: true },
  });
  return before && { state: 'gone', language: current.language, notice: current.note, at: current.at };
}

async function withOthers(publications: PublicationRow[]): Promise<ApiStory[]> {
  const groupIds = [...new Set(publications.map(({ groupId }) => groupId))];
  const versions = await db().publicStory.findMany({
    where: { groupId: { in: groupIds }, ...inApi },
    orderBy: { firstAt: 'asc' },
    select: { groupId: true, storyId: true, language: true },
  });
  return publications.map((one) => ({
    publication: {
      ...one,
      subjects: readConcepts(one.subjects),
      places: readConcepts(one.places),
      pictures: publicPictures(one.pictures, 'api'),
      explainers: readExplainers(one.explainers),
    },
    others: versions.filter(({ groupId, storyId }) => groupId === one.groupId && storyId !== one.storyId),
  }));
}

const beyond = ({ firstAt, storyId }: Cursor): Prisma.PublicStoryWhereInput => ({
  firstAt: { lte: firstAt },
  NOT: { firstAt, storyId: { gte: storyId } },
});
