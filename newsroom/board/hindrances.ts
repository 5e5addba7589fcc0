import { explainersOnOtherWords } from '../annotation/explainers-on-other-words.ts';
import type { Tx } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { figuresIn, missingWords } from '../document/figures.ts';
import { parseDocument } from '../document/parse.ts';
import { rightsClearance } from '../rights/clearance.ts';
import { newsroomSettings } from '../settings/queries.ts';
import { openBlocking } from '../story/blocking-notes.ts';
import { openExplainers } from '../story/explainer-notes.ts';
import { staleBlocksOf } from '../translation/stale-blocks.ts';

/** What keeps a story from going out, as the board shows it in a row. The publish sheet knows everything else. */
export type Hindrance =
  | { kind: 'notes'; count: number; orphaned: number }
  /** Explainers that nobody has approved, or that lost their words, or whose words were changed since. */
  | { kind: 'explainers'; count: number }
  | { kind: 'suggestions'; count: number }
  /** Pictures that lack a description or a credit. */
  | { kind: 'pictures'; count: number }
  | { kind: 'rights'; source: string | null }
  | { kind: 'embargo'; until: Date }
  | { kind: 'stale'; blocks: number };

type Piece = {
  id: string;
  groupId: string;
  language: string;
  translatedFromId: string | null;
  suggestionCount: number;
  embargoUntil: Date | null;
};

/** What hinders each of a page of stories: open fact-checks and legal notes, explainers, suggestions, pictures without their words, rights, embargo, a stale translation. */
export async function hindrances(
  tx: Tx,
  stories: readonly Piece[],
  now: Date,
): Promise<Map<string, Hindrance[]>> {
  const ids = stories.map(({ id }) => id);
  const { timeZone } = await newsroomSettings(tx);
  const [notes, explainers, outdated, wordless, claimed, stale] = await Promise.all([
    tx.annotation.groupBy({
      by: ['storyId', 'orphaned'],
      where: { storyId: { in: ids }, ...openBlocking },
      _count: true,
    }),
    tx.annotation.groupBy({
      by: ['storyId'],
      where: {
        storyId: { in: ids },
        ...openExplainers,
        OR: [{ explainerHash: null }, { orphaned: true }],
      },
      _count: true,
    }),
    explainersOnOtherWords(tx, Prisma.sql`story.id = ANY(${ids}::uuid[])`),
    wordlessPictures(tx, ids),
    claimedGroups(tx, stories),
    staleBlocksOf(tx, ids),
  ]);
  const entries = stories.map(async (story): Promise<[string, Hindrance[]]> => {
    const list: Hindrance[] = [];
    const own = notes.filter((note) => note.storyId === story.id);
    const count = own.reduce((total, note) => total + note._count, 0);
    const orphaned = own.find((note) => note.orphaned)?._count ?? 0;
    if (count > 0) list.push({ kind: 'notes', count, orphaned });
    const unready =
      (explainers.find((each) => each.storyId === story.id)?._count ?? 0) +
      outdated.filter((each) => each.storyId === story.id).length;
    if (unready > 0) list.push({ kind: 'explainers', count: unready });
    if (story.suggestionCount > 0) list.push({ kind: 'suggestions', count: story.suggestionCount });
    const pictures = wordless.get(story.id) ?? 0;
    if (pictures > 0) list.push({ kind: 'pictures', count: pictures });
    if (claimed.has(story.groupId)) {
      const [obstacle] = (await rightsClearance(tx, story, timeZone, now)).obstacles;
      if (obstacle) list.push({ kind: 'rights', source: obstacle.source?.name ?? null });
    }
    if (story.embargoUntil && story.embargoUntil > now)
      list.push({ kind: 'embargo', until: story.embargoUntil });
    const blocks = stale.get(story.id)?.length ?? 0;
    if (blocks > 0) list.push({ kind: 'stale', blocks });
    return [story.id, list];
  });
  return new Map(await Promise.all(entries));
}

/** How many pictures of each story lack words, read from the few texts that have pictures. */
async function wordlessPictures(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; document: unknown }[]>`
    SELECT id, document FROM story
    WHERE id = ANY(${ids}::uuid[]) AND document @? '$.content[*] ? (@.type == "figure")'`;
  const lacking = (document: unknown) =>
    figuresIn(parseDocument(document)).filter((figure) => missingWords(figure).length > 0);
  return new Map(rows.map(({ id, document }) => [id, lacking(document).length]));
}

/** Groups that anybody has a claim on; the newsroom's own pieces need no second look. */
async function claimedGroups(tx: Tx, stories: readonly Piece[]): Promise<Set<string>> {
  const groupIds = [...new Set(stories.map(({ groupId }) => groupId))];
  const [records, sourced] = await Promise.all([
    tx.rightsRecord.findMany({ where: { groupId: { in: groupIds } }, select: { groupId: true } }),
    tx.story.findMany({
      where: {
        groupId: { in: groupIds },
        OR: [{ sourceId: { not: null } }, { import: { sourceId: { not: null } } }],
      },
      select: { groupId: true },
    }),
  ]);
  return new Set([...records, ...sourced].map(({ groupId }) => groupId));
}
