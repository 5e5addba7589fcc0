import type { z } from 'zod';
import type { PersonActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/client.ts';
import { notify } from '../db/notify.ts';
import { notFound } from '../errors.ts';
import { lockStory } from '../story/load.ts';
import type { settleAlertSchema } from './schema.ts';

export type AlertSettled = { ok: true } | { ok: false; reason: 'settled' };

/**
 * Settles an alert: somebody looked at what the agency says and did something about it, or found nothing to do.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function settleAlert(
  actor: PersonActor,
  { alertId, outcome }: z.output<typeof settleAlertSchema>,
  now = new Date(),
): Promise<AlertSettled> {
  return inTransaction(async (tx): Promise<AlertSettled> => {
    const alert = await tx.storyAlert.findUnique({ where: { id: alertId } });
    if (!alert) throw notFound('alert');
    const { story } = await lockStory(tx, actor, 'story.publish', alert.storyId);
    const data = { settledAt: now, settledById: actor.id, outcome };
    const { count } = await tx.storyAlert.updateMany({ where: { id: alertId, settledAt: null }, data });
    if (count === 0) return { ok: false, reason: 'settled' };
    const detail = { kind: alert.kind, reason: outcome };
    await recordAudit(tx, actor, 'story.settle_alert', { type: 'story', id: story.id }, detail);
    await notify(tx, { type: 'story', storyId: story.id, version: story.version });
    return { ok: true };
  });
}
