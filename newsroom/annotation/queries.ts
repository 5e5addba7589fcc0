import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { canOnStory, type StorySubject } from '../permissions.ts';
import { loadStory, loadStoryFacts, type StoryRef } from '../story/load.ts';
import {
  explainerAnchors,
  explainerHash,
  isApprovedExplainer,
  mayApproveExplainer,
  mayWriteExplainer,
} from './explainer-approval.ts';
import { parseNote } from './note-schema.ts';
import { mayResolve } from './rules.ts';
import {
  type AnnotationKind,
  sourceLinksSchema,
  type Thread,
  type ThreadExplainer,
  type ThreadMessage,
} from './schema.ts';
import { whoSees } from './who-sees.ts';

const name = { select: { id: true, name: true } };
const parts = {
  author: name,
  assignee: name,
  resolvedBy: name,
  explainerBy: name,
  approvedBy: name,
  messages: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { author: name, mentions: { select: { personId: true, seenAt: true } } },
  },
} satisfies Prisma.AnnotationInclude;

type Row = Prisma.AnnotationGetPayload<{ include: typeof parts }>;

/**
 * All threads of a story, in the order they were begun.
 * @throws NewsroomError `not_found`
 */
export async function listThreads(actor: Actor, storyId: string): Promise<Thread[]> {
  const { story, subject } = await loadStory(db(), actor, 'story.read', storyId);
  const rows = await db().annotation.findMany({
    where: { storyId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: parts,
  });
  const approved = new Set(rows.filter((row) => row.kind === 'explainer' && isApprovedExplainer(row)));
  const anchors = explainerAnchors(
    story.document,
    Array.from(approved, ({ id }) => id),
  );
  // One that has lost its words is not approved for others; on its own it would be again.
  const holds = (row: Row) =>
    approved.has(row) && [undefined, row.quote].includes(anchors.get(row.id)?.quote);
  const gone = await assigneesGone(storyId, rows);
  return rows.map((row) => {
    const thread = toThread(actor, subject, row, holds(row));
    return row.assignee && gone.has(row.assignee.id)
      ? { ...thread, assignee: { ...row.assignee, isGone: true } }
      : thread;
  });
}

/** Those who should see to an open note and can't see the story any more. Mostly nobody should see to one. */
async function assigneesGone(storyId: string, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const asked = rows.flatMap(({ assigneeId, resolvedAt }) => (assigneeId && !resolvedAt ? [assigneeId] : []));
  if (asked.length === 0) return new Set();
  const seeing = await whoSees(db(), storyId);
  return new Set(asked).difference(new Set(seeing.map(({ id }) => id)));
}

/**
 * Of every note on a story its kind, by id; null once it is resolved.
 * @throws NewsroomError `not_found`
 */
export async function noteKinds(actor: Actor, ref: StoryRef): Promise<Record<string, AnnotationKind | null>> {
  const { story } = await loadStoryFacts(db(), actor, 'story.read', ref);
  const select = { id: true, kind: true, resolvedAt: true };
  const rows = await db().annotation.findMany({ where: { storyId: story.id }, select });
  return Object.fromEntries(rows.map(({ id, kind, resolvedAt }) => [id, resolvedAt ? null : kind]));
}

/**
 * Whom a note on the story can be for, or mention.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function peopleForNotes(actor: Actor, storyId: string) {
  await loadStoryFacts(db(), actor, 'story.annotate', storyId);
  return whoSees(db(), storyId);
}

function toThread(actor: Actor, subject: StorySubject, row: Row, approved: boolean): Thread {
  const { id, kind, quote, prefix, suffix, blockId, orphaned, author, assignee, outcome, outcomeNote } = row;
  const mentions = row.messages.flatMap((message) => message.mentions);
  return {
    ...{ id, kind, quote, prefix, suffix, blockId, orphaned, author, assignee, outcome, outcomeNote },
    createdAt: row.createdAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedBy?.name ?? null,
    sourceLinks: sourceLinksSchema.parse(row.sourceLinks),
    messages: row.messages.map((message) => toMessage(actor, subject, row, message)),
    explainer: kind === 'explainer' ? toExplainer(actor, subject, row, approved) : null,
    mayResolve: mayResolve(actor, row),
    unseen: mentions.some(({ personId, seenAt }) => personId === actor.id && seenAt === null),
  };
}

function toExplainer(actor: Actor, subject: StorySubject, row: Row, approved: boolean): ThreadExplainer {
  const text = { body: row.explainer, rich: row.explainerRich };
  return {
    ...{ ...text, hash: explainerHash(text), writtenBy: row.explainerBy, approved },
    approvedBy: approved ? row.approvedBy : null,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    mayWrite: mayWriteExplainer(actor, subject, row),
    mayApprove: mayApproveExplainer(actor, subject, row),
  };
}

function toMessage(
  actor: Actor,
  subject: StorySubject,
  { resolvedAt }: Row,
  { id, author, body, rich, createdAt, editedAt, mentions }: Row['messages'][number],
): ThreadMessage {
  const reached = new Set([author.id, ...mentions.map(({ personId }) => personId)]);
  const notReached: string[] = [];
  if (rich) {
    parseNote(rich).descendants((node) => {
      if (node.type.name === 'mention' && !reached.has(node.attrs.personId as string))
        notReached.push(node.attrs.name as string);
    });
  }
  return {
    ...{ id, author, body, rich, notReached: [...new Set(notReached)] },
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    mayChange: author.id === actor.id && !resolvedAt && canOnStory(actor, 'story.annotate', subject),
  };
}
