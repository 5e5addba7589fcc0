import type { Actor } from '../actor.ts';
import type { Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { notFound } from '../errors.ts';
import { authorizeOnStory, type StoryAction, type StorySubject } from '../permissions.ts';

/** What `storySubject` has to be given of a story beside its own columns. */
export const subjectParts = {
  request: { select: { assigneeId: true } },
  group: { select: { requests: { select: { language: true, assigneeId: true, storyId: true } } } },
} satisfies Prisma.StoryInclude;

export type StoryWithSubject = Prisma.StoryGetPayload<{ include: typeof subjectParts }>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a string from outside can be an id at all: PostgreSQL refuses others with an error. */
export const isId = (text: string): boolean => uuid.test(text);

/** What the permission matrix asks of a story. */
export async function storySubject(
  tx: Tx,
  story: Pick<StoryWithSubject, 'authorId' | 'state' | 'stateBefore' | 'request' | 'group'>,
): Promise<StorySubject> {
  const newsroom = await tx.newsroom.findUnique({ where: { id: 1 }, select: { fourEyes: true } });
  const requests = story.group.requests;
  const open = requests.filter((request) => request.assigneeId === null && request.storyId === null);
  return {
    authorId: story.authorId,
    state: story.state,
    stateBefore: story.stateBefore,
    translatorId: story.request?.assigneeId ?? null,
    pieceTranslatorIds: requests.flatMap((request) => request.assigneeId ?? []),
    openLanguages: open.map((request) => request.language),
    fourEyes: newsroom?.fourEyes ?? true,
  };
}

/**
 * The story, once the actor is known to be allowed the action on it.
 * @throws NewsroomError `not_found` if it does not exist or the actor may not see it, `forbidden` otherwise
 */
export async function loadStory(tx: Tx, actor: Actor, action: StoryAction, storyId: string) {
  const story = isId(storyId)
    ? await tx.story.findUnique({ where: { id: storyId }, include: subjectParts })
    : null;
  return authorized(tx, actor, action, story);
}

/** All of a story but its text, and what the permission matrix asks of it. */
export type StoryFacts = {
  story: Omit<StoryWithSubject, 'document' | 'text'>;
  subject: StorySubject;
};

/** A story by its id, or one whose facts this request has read: a page of many parts reads them once. */
export type StoryRef = string | StoryFacts;

/**
 * `loadStory` without the text, for reads that need none of it: a long one takes longer to read than all the rest.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function loadStoryFacts(
  tx: Tx,
  actor: Actor,
  action: StoryAction,
  ref: StoryRef,
): Promise<StoryFacts> {
  if (typeof ref !== 'string') {
    authorizeOnStory(actor, action, ref.subject);
    return ref;
  }
  const story = isId(ref)
    ? await tx.story.findUnique({
        where: { id: ref },
        include: subjectParts,
        omit: { document: true, text: true },
      })
    : null;
  return authorized(tx, actor, action, story);
}

async function authorized<Story extends Parameters<typeof storySubject>[1]>(
  tx: Tx,
  actor: Actor,
  action: StoryAction,
  story: Story | null,
) {
  if (!story) throw notFound('story');
  const subject = await storySubject(tx, story);
  authorizeOnStory(actor, action, subject);
  return { story, subject };
}

/**
 * Locks the piece that a story is a version of until the transaction ends: for what one version decides for all of
 * them. Whoever needs the story's lock too takes this one first.
 */
export async function lockPiece(tx: Tx, storyId: string): Promise<void> {
  if (!isId(storyId)) return;
  await tx.$queryRaw`
    SELECT 1 FROM story_group
    WHERE id = (SELECT "groupId" FROM story WHERE id = ${storyId}::uuid) FOR NO KEY UPDATE`;
}

/** `loadStory` with the row locked until the transaction ends: for commands that change the story. */
export async function lockStory(tx: Tx, actor: Actor, action: StoryAction, storyId: string) {
  if (isId(storyId)) await tx.$queryRaw`SELECT 1 FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
  return loadStory(tx, actor, action, storyId);
}
