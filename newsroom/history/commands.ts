import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { applyStepsWithin } from '../authority/apply-steps.ts';
import { restoringId } from '../blame/checkpoints.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { parseDocument } from '../document/parse.ts';
import { schemaVersion } from '../document/schema.ts';
import { notFound } from '../errors.ts';
import { keepRevision } from '../story/keep-revision.ts';
import { lockStory } from '../story/load.ts';
import { bringBackSteps } from './bring-back.ts';
import { type MayReturn, returningNotes } from './carry-notes.ts';
import { type LoadedPoint, loadPoint } from './points.ts';
import { restoreSteps } from './restore-steps.ts';
import type {
  bringBackSchema,
  keepVersionSchema,
  nameRevisionSchema,
  Restored,
  restoreSchema,
} from './schema.ts';

/**
 * Keeps the text as it is now under a name.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function keepVersion(
  actor: PersonActor,
  { storyId, name }: z.output<typeof keepVersionSchema>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const { story } = await lockStory(tx, actor, 'story.write', storyId);
    await keepRevision(tx, actor, story, 'kept', name);
    await recordAudit(tx, actor, 'story.keep_version', { type: 'story', id: story.id }, { name });
  });
}

/**
 * Names a revision anew, or takes its name away.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function nameRevision(
  actor: PersonActor,
  { revisionId, name }: z.output<typeof nameRevisionSchema>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const revision = await tx.revision.findUnique({
      where: { id: revisionId },
      select: { storyId: true, name: true },
    });
    if (!revision) throw notFound('version');
    const { story } = await lockStory(tx, actor, 'story.write', revision.storyId);
    await tx.revision.update({
      where: { id: revisionId },
      data: { name: name || null },
      select: { id: true },
    });
    const detail = { from: revision.name ?? '', to: name };
    await recordAudit(tx, actor, 'story.name_version', { type: 'story', id: story.id }, detail);
  });
}

/**
 * Makes an earlier text the working copy: by steps like anybody's, so that notes stay on their words and open editors
 * follow. The text of before is kept as a revision first, and so nothing that came after is lost.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function restore(
  actor: PersonActor,
  { storyId, point }: z.output<typeof restoreSchema>,
  now = new Date(),
): Promise<Restored> {
  return goBack(actor, { storyId, point, action: 'story.restore_version' }, restoreSteps, now);
}

/**
 * Brings one block of an earlier text back into the working copy: into its place if it is still there, otherwise behind
 * what it stood behind.
 * @throws NewsroomError `not_found`, `forbidden`
 */
export async function bringBack(
  actor: PersonActor,
  { storyId, point, block }: z.output<typeof bringBackSchema>,
  now = new Date(),
): Promise<Restored> {
  const stepsTo: StepsTo = (current, earlier, mayReturn) =>
    bringBackSteps(current, earlier, block, mayReturn);
  return goBack(actor, { storyId, point, action: 'story.bring_back' }, stepsTo, now);
}

type StepsTo = (current: Node, earlier: Node, mayReturn: MayReturn) => Step[];
type Back = z.output<typeof restoreSchema> & { action: 'story.restore_version' | 'story.bring_back' };

/** The text of before is kept; what it was restored to is too, where it is a version and not a block of one. */
async function goBack(
  actor: PersonActor,
  { storyId, point, action }: Back,
  stepsTo: StepsTo,
  now: Date,
): Promise<Restored> {
  return inTransaction(async (tx): Promise<Restored> => {
    const { story } = await lockStory(tx, actor, 'story.write', storyId);
    const earlier = await loadPoint(tx, story, point);
    const steps = stepsTo(parseDocument(story.document), earlier.doc, await mayReturn(tx, story));
    if (steps.length === 0) return { ok: false, reason: 'same' };
    await keepRevision(tx, actor, story, 'before_restore');
    const restored = await write(tx, actor, story, earlier, steps, now);
    if (action === 'story.restore_version') await keepRevision(tx, actor, restored, 'restored');
    await recordAudit(tx, actor, action, { type: 'story', id: story.id }, detailOf(earlier));
    return { ok: true, version: restored.version };
  });
}

async function mayReturn(tx: Tx, story: Story): Promise<MayReturn> {
  const threads = await tx.annotation.findMany({ where: { storyId: story.id }, select: { id: true } });
  return returningNotes(parseDocument(story.document), new Set(threads.map(({ id }) => id)));
}

/** The story is locked, so its version is the one that the steps were made for. */
async function write(
  tx: Tx,
  actor: PersonActor,
  story: Story,
  { revisionId }: LoadedPoint,
  steps: readonly Step[],
  now: Date,
): Promise<Story> {
  const delivery = {
    ...{ storyId: story.id, version: story.version, schemaVersion, annotations: [] },
    clientId: revisionId ? restoringId(revisionId) : 'restored-publication',
    steps: steps.map((step) => step.toJSON() as Record<string, unknown>),
  };
  const answer = await applyStepsWithin(tx, actor, delivery, now);
  if (!answer.ok) throw new Error(`A locked story refused steps: ${answer.reason}`);
  return tx.story.findUniqueOrThrow({ where: { id: story.id } });
}

const detailOf = ({ shown: { reason, name, at } }: LoadedPoint) => ({ reason, name: name ?? '', at });
