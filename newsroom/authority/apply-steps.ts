import { isDeepStrictEqual } from 'node:util';
import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { PersonActor } from '../actor.ts';
import { beginThreads } from '../annotation/begin-threads.ts';
import { flagOrphans } from '../annotation/flag-orphans.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { notify } from '../db/notify.ts';
import { annotationIds } from '../document/annotation-marks.ts';
import { documentColumns } from '../document/derive.ts';
import { parseDocument } from '../document/parse.ts';
import { documentSchema, schemaVersion } from '../document/schema.ts';
import { NewsroomError } from '../errors.ts';
import { scheduleCheckpoints } from '../jobs/schedule-checkpoints.ts';
import { scheduleRevision } from '../jobs/schedule-revision.ts';
import { authorizeOnStory, canOnStory, type StorySubject } from '../permissions.ts';
import { endApprovalIfChanged } from '../story/end-approval.ts';
import { isId, loadStory, lockStory, type StoryWithSubject } from '../story/load.ts';
import {
  areOwnAnnotationSteps,
  foreignSuggestions,
  requireOwnAnnotationSteps,
  requireOwnSuggestions,
} from './judge-steps.ts';
import { requireKnownSuggestions } from './known-suggestions.ts';
import { applyToDocument, docsAfter, readSteps } from './read-steps.ts';
import { isTyping, rebaseTyping } from './rebase-typing.ts';
import type { Delivery, DeliveryAnswer, LoggedStep } from './schema.ts';
import { stepsSince } from './step-log.ts';
import { countAhead, leaveLine, standInLine } from './turns.ts';

/**
 * The only writer of a story's document once it exists. Decides, under a lock on the story, whether the steps are next;
 * logs them, and brings everything that follows from the text along, all or nothing. The same steps delivered again,
 * because the first answer got lost, are answered like the first time and change nothing. Words that somebody only
 * typed are let in late too (rebase-typing.ts). Who else came too late may be first the next time: turns.ts.
 * @throws NewsroomError `not_found`, `forbidden`, `invalid`, `too_large`, `conflict` (a version that never was)
 */
export async function applySteps(
  actor: PersonActor,
  delivery: Delivery & { storyId: string },
  now = new Date(),
): Promise<DeliveryAnswer> {
  const { storyId, clientId } = delivery;
  const steps = readSteps(delivery.steps);
  return inTransaction(async (tx) => {
    const comer = { clientId, isTyping: isTyping(steps) };
    if ((await countAhead(tx, storyId, comer, now)) > 0) {
      await loadStory(tx, actor, 'story.read', storyId);
      return { ok: false, reason: 'wait', ahead: await standInLine(tx, storyId, comer, now) };
    }
    const answer = await takeSteps(tx, actor, delivery, steps, now);
    if (answer.ok || isTaken(answer, delivery)) await leaveLine(tx, storyId, clientId, now);
    else if (answer.reason === 'stale') {
      const ahead = await standInLine(tx, storyId, { clientId, isTyping: false }, now);
      return { ...answer, ahead };
    }
    return answer;
  });
}

/**
 * `applySteps` as part of a command that changes more than the text, in the command's own transaction. It waits for
 * nobody's turn.
 * @throws NewsroomError as `applySteps`
 */
export async function applyStepsWithin(
  tx: Tx,
  actor: PersonActor,
  delivery: Delivery & { storyId: string },
  now: Date,
): Promise<DeliveryAnswer> {
  return takeSteps(tx, actor, delivery, readSteps(delivery.steps), now);
}

async function takeSteps(
  tx: Tx,
  actor: PersonActor,
  delivery: Delivery & { storyId: string },
  steps: readonly Step[],
  now: Date,
): Promise<DeliveryAnswer> {
  const { story, subject } = await lockStory(tx, actor, 'story.read', delivery.storyId);
  if (delivery.schemaVersion !== schemaVersion) return { ok: false, reason: 'schema', schemaVersion };
  if (delivery.version > story.version) {
    throw new NewsroomError('conflict', 'The story never had this version. Reload the page.');
  }
  const take = async (next: readonly Step[]): Promise<number> => {
    const before = parseDocument(story.document);
    const doc = applyToDocument(before, next);
    await authorizeSteps(tx, actor, delivery, { subject, steps: next, before, doc });
    return write(tx, actor, story, delivery, { steps: next, before, doc }, now);
  };
  if (delivery.version === story.version) return { ok: true, version: await take(steps) };
  const since = await stepsSince(tx, story.id, delivery.version);
  const late = answerLate(story, delivery, since);
  const typed = late.ok ? null : rebaseLate(story, delivery, { steps, since });
  if (!typed) return late;
  const version = await take(typed);
  const own = typed.map((step, index) => ({
    version: story.version + index + 1,
    step: step.toJSON() as Record<string, unknown>,
    clientId: delivery.clientId,
  }));
  return { ok: false, reason: 'stale', version, steps: [...since, ...own], ahead: 0 };
}

/** Not where the browser is too far behind, or has delivered some of it before. */
function rebaseLate(
  { version }: StoryWithSubject,
  delivery: Delivery,
  { steps, since }: { steps: readonly Step[]; since: readonly LoggedStep[] },
): Step[] | null {
  const isSure =
    delivery.version + since.length === version &&
    delivery.annotations.length === 0 &&
    since.every(({ clientId }) => clientId !== delivery.clientId);
  if (!isSure) return null;
  return rebaseTyping(
    steps,
    since.map(({ step }) => Step.fromJSON(documentSchema, step)),
  );
}

function answerLate(
  story: StoryWithSubject,
  delivery: Delivery,
  since: LoggedStep[],
): Extract<DeliveryAnswer, { ok: true } | { reason: 'stale' }> {
  const first = since.slice(0, delivery.steps.length);
  const isAgain =
    first.length === delivery.steps.length &&
    first.every(
      (logged, index) =>
        logged.clientId === delivery.clientId && isDeepStrictEqual(logged.step, delivery.steps[index]),
    );
  if (isAgain) return { ok: true, version: delivery.version + first.length };
  return { ok: false, reason: 'stale', version: story.version, steps: since, ahead: 0 };
}

/** Whether a late answer tells that the steps are in the log all the same. */
const isTaken = (answer: DeliveryAnswer, { clientId }: Delivery): boolean =>
  !answer.ok && answer.reason === 'stale' && answer.steps.at(-1)?.clientId === clientId;

type Judged = { subject: StorySubject; steps: readonly Step[]; before: Node; doc: Node };

async function authorizeSteps(
  tx: Tx,
  actor: PersonActor,
  { annotations, storyId }: Delivery & { storyId: string },
  { subject, steps, before, doc }: Judged,
): Promise<void> {
  if (annotations.length > 0) authorizeOnStory(actor, 'story.annotate', subject);
  const foreign = foreignSuggestions(before, doc, actor.id);
  if (canOnStory(actor, 'story.write', subject)) return requireKnownSuggestions(tx, storyId, foreign);
  authorizeOnStory(actor, 'story.annotate', subject);
  const own = await tx.annotation.findMany({ where: { storyId, authorId: actor.id }, select: { id: true } });
  const notes = new Set([...own, ...annotations].map(({ id }) => id));
  if (areOwnAnnotationSteps(steps, notes)) return;
  if (!canOnStory(actor, 'story.suggest', subject)) requireOwnAnnotationSteps(steps, notes);
  requireOwnSuggestions(before, doc, { id: actor.id, notes });
}

async function write(
  tx: Tx,
  actor: PersonActor,
  story: StoryWithSubject,
  delivery: Delivery,
  { steps, before, doc }: Omit<Judged, 'subject'>,
  now: Date,
): Promise<number> {
  const version = story.version + steps.length;
  const columns = documentColumns(doc);
  await tx.storyStep.createMany({
    data: steps.map((step, index) => ({
      storyId: story.id,
      version: story.version + index + 1,
      step: step.toJSON() as Prisma.InputJsonObject,
      clientId: delivery.clientId,
      personId: actor.id,
      at: now,
    })),
  });
  const changed = columns.contentHash !== story.contentHash && { changedAt: now };
  await tx.story.update({ where: { id: story.id }, data: { ...columns, version, ...changed } });
  await bringThreadsAlong(tx, actor, { storyId: story.id, version, steps, before, doc }, delivery);
  await endApprovalIfChanged(tx, actor, story, columns.contentHash);
  await scheduleRevision(tx, story.id);
  await scheduleCheckpoints(tx, story.id, { before: story.version, version });
  await notify(tx, { type: 'story', storyId: story.id, version });
  return version;
}

type Change = { storyId: string; version: number } & Omit<Judged, 'subject'>;

async function bringThreadsAlong(
  tx: Tx,
  actor: PersonActor,
  { before, steps, ...after }: Change,
  { annotations }: Delivery,
): Promise<void> {
  if (annotations.length > 0)
    await beginThreads(tx, actor, { ...after, docs: docsAfter(before, steps) }, annotations);
  const idsBefore = annotationIds(before);
  const ids = annotationIds(after.doc);
  const added = [...ids.difference(idsBefore)];
  if (added.length > 0) {
    const known = await tx.annotation.count({
      where: { storyId: after.storyId, id: { in: added.filter(isId) } },
    });
    if (known < added.length)
      throw new NewsroomError('invalid', 'This note belongs to no thread of the story.');
  }
  const flagged = await flagOrphans(tx, after.storyId, idsBefore, ids);
  if (flagged || annotations.length > 0) await notify(tx, { type: 'annotations', storyId: after.storyId });
}
