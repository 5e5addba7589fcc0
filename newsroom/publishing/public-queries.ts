// Readers have no account: nothing here takes an actor, and nothing here reads anything but publications.
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { type Concept, readConcepts } from '../story/concepts.ts';
import { type PublicExplainer, readExplainers } from './public-explainers.ts';
import { type PublicPicture, publicPictures } from './public-pictures.ts';

const teaserParts = {
  storyId: true,
  path: true,
  language: true,
  sectionSlug: true,
  firstAt: true,
  at: true,
  publication: { select: { headline: true, standfirst: true, byline: true, sourceName: true, kind: true } },
} satisfies Prisma.PublicStorySelect;

type TeaserRow = Prisma.PublicStoryGetPayload<{ select: typeof teaserParts }>;

const teaser = ({ publication, ...shown }: TeaserRow) => ({ ...shown, ...publication });

/** A story as a front shows it. */
export type Teaser = ReturnType<typeof teaser>;

const latestFirst = [
  { firstAt: 'desc' },
  { storyId: 'desc' },
] satisfies Prisma.PublicStoryOrderByWithRelationInput[];

/** Where a page of a front begins: after the last story of the page before. */
export type Cursor = { firstAt: Date; storyId: string };

const after = (cursor: Cursor | undefined): Prisma.PublicStoryWhereInput =>
  cursor
    ? {
        OR: [
          { firstAt: { lt: cursor.firstAt } },
          { firstAt: cursor.firstAt, storyId: { lt: cursor.storyId } },
        ],
      }
    : {};

type FrontOptions = { section?: string; after?: Cursor; limit: number };

/** The stories that are out in a language, the newest first, and where the next page begins if there is one. */
export async function front(language: string, { section, after: cursor, limit }: FrontOptions) {
  const rows = await db().publicStory.findMany({
    where: { language, withdrawn: false, ...(section && { sectionSlug: section }), ...after(cursor) },
    orderBy: latestFirst,
    take: limit + 1,
    select: teaserParts,
  });
  const stories = rows.slice(0, limit).map(teaser);
  const last = stories.at(-1);
  const next = rows.length > limit && last ? { firstAt: last.firstAt, storyId: last.storyId } : null;
  return { stories, next };
}

type PublicationRow = Prisma.PublicationGetPayload<{ omit: { byId: true } }>;

/** A publication as readers get it. */
export type PublicPublication = Omit<PublicationRow, 'subjects' | 'places' | 'pictures' | 'explainers'> & {
  subjects: Concept[];
  places: Concept[];
  pictures: PublicPicture[];
  explainers: PublicExplainer[];
};

const publicPublication = (row: PublicationRow, outlet: 'site' | 'feeds'): PublicPublication => ({
  ...row,
  subjects: readConcepts(row.subjects),
  places: readConcepts(row.places),
  pictures: publicPictures(row.pictures, outlet),
  explainers: readExplainers(row.explainers),
});

type Found =
  | { state: 'current'; publication: PublicPublication }
  | { state: 'gone'; language: string; notice: string; at: Date }
  | null;

/** What stands at an address: the current publication, a withdrawal with its notice, or nothing. */
export async function storyAt(path: string): Promise<Found> {
  const shown = await db().publicStory.findUnique({
    where: { path },
    select: { withdrawn: true, publication: { omit: { byId: true } } },
  });
  if (!shown) return null;
  const { publication } = shown;
  if (!shown.withdrawn) return { state: 'current', publication: publicPublication(publication, 'site') };
  return { state: 'gone', language: publication.language, notice: publication.note, at: publication.at };
}

/** The language versions of a piece that are out. */
export function versionsOut(groupId: string): Promise<{ language: string; path: string }[]> {
  return db().publicStory.findMany({
    where: { groupId, withdrawn: false },
    select: { language: true, path: true },
    orderBy: { firstAt: 'asc' },
  });
}

/** A correction or an update, as readers are told of it. */
export type ChangeNote = { kind: 'corrected' | 'updated'; note: string; at: Date };

/** What readers were told of corrections and updates of a story, the newest first. */
export async function changeNotes(storyId: string): Promise<ChangeNote[]> {
  const rows = await db().publication.findMany({
    where: { storyId, kind: { in: ['corrected', 'updated'] }, note: { not: '' } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { kind: true, note: true, at: true },
  });
  return rows as ChangeNote[];
}

/** The newest publications of a language that the rights let into feeds. */
export async function feedItems(language: string, limit = 50): Promise<PublicPublication[]> {
  const rows = await db().publicStory.findMany({
    where: { language, withdrawn: false, publication: { outlets: { has: 'feeds' } } },
    orderBy: latestFirst,
    take: limit,
    select: { publication: { omit: { byId: true } } },
  });
  return rows.map((row) => publicPublication(row.publication, 'feeds'));
}

/** As many addresses as one sitemap may hold (sitemaps.org, 50,000), the newest first. */
export function sitemapEntries(): Promise<{ path: string; language: string; groupId: string; at: Date }[]> {
  return db().publicStory.findMany({
    where: { withdrawn: false },
    orderBy: latestFirst,
    take: 50_000,
    select: { path: true, language: true, groupId: true, at: true },
  });
}
