import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { raiseAlerts } from '../alert/raise-alerts.ts';
import { recordAudit } from '../audit/record.ts';
import { applyStepsWithin } from '../authority/apply-steps.ts';
import { inTransaction, type Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { schemaVersion } from '../document/schema.ts';
import { carryToPiece } from '../importing/carry-to-piece.ts';
import { claimRights } from '../importing/claim-rights.ts';
import { learnFrom } from '../importing/learned/learn.ts';
import { type LoadedImport, lockImport } from '../importing/load-import.ts';
import { storyAround } from '../importing/story.ts';
import { authorize } from '../permissions.ts';
import { keepRevision } from '../story/keep-revision.ts';
import { lockPiece, lockStory } from '../story/load.ts';
import { applyMerge } from './apply-merge.ts';
import { embargoOfUpdate } from './embargo.ts';
import type { Merge } from './merge-update.ts';
import { noteOtherWords } from './other-words.ts';
import { prepareMerge } from './prepare.ts';
import type { Choices, Merged, mergeImportSchema } from './schema.ts';

/**
 * Merges an update into the story that was made from an earlier version of the copy: through the authority, so that open
 * editors get its steps like anybody's. Where newsroom and agency changed the same words, the choice decides what stands,
 * and a comment keeps the other words. The update's rights notice becomes a claim, and its embargo the story's.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function mergeImport(
  actor: PersonActor,
  input: z.output<typeof mergeImportSchema>,
  now = new Date(),
): Promise<Merged> {
  authorize(actor, 'import.review');
  return inTransaction(async (tx): Promise<Merged> => {
    const update = await lockImport(tx, input.importId);
    await lockPiece(tx, input.storyId);
    const { story } = await lockStory(tx, actor, 'story.write', input.storyId);
    const prepared = await prepareMerge(tx, update, story);
    if (!prepared.ok) return prepared;
    if (update.ledgerVersion !== input.ledgerVersion || story.version !== input.storyVersion) {
      return { ok: false, reason: 'stale' };
    }
    const around = storyAround(update.sourceText, update.ledger);
    const embargo = await embargoOfUpdate(tx, story, { ...update, line: around.embargo }, input.embargo, now);
    if (!embargo.ok) return embargo;
    if (!(await writeText(tx, actor, story, update, prepared.merge, input.choices, now))) {
      return { ok: false, reason: 'stale' };
    }
    const merged = await tx.story.update({ where: { id: story.id }, data: { embargoUntil: embargo.until } });
    await keepRevision(tx, actor, merged, 'update');
    if (update.sourceId) await learnFrom(tx, update.sourceId, update.sourceText, update.ledger, now);
    await claimRights(tx, story.groupId, update, around.rightsNotice);
    await carryToPiece(tx, story.groupId, update);
    const data = { state: 'merged', mergedIntoId: story.id, settledAt: now } as const;
    await tx.import.update({ where: { id: update.id }, data, select: { id: true } });
    await raiseAlerts(tx, story.groupId);
    const detail = { storyId: story.id, conflicts: prepared.merge.conflicts.length };
    await recordAudit(tx, actor, 'import.merge', { type: 'import', id: update.id }, detail);
    return { ok: true, version: merged.version };
  });
}

/** @returns whether the steps were the next ones */
async function writeText(
  tx: Tx,
  actor: PersonActor,
  story: Story,
  update: LoadedImport,
  merge: Merge,
  choices: Choices,
  now: Date,
): Promise<boolean> {
  const applied = applyMerge(merge, choices);
  const notes = noteOtherWords(applied, merge.conflicts, choices);
  const steps = [...applied.steps, ...notes.steps].map((step) => step.toJSON() as Record<string, unknown>);
  if (steps.length === 0) return true;
  const { annotations } = notes;
  const clientId = `merge-${update.id}`;
  const delivery = { storyId: story.id, version: story.version, schemaVersion, clientId, steps, annotations };
  return (await applyStepsWithin(tx, actor, delivery, now)).ok;
}
