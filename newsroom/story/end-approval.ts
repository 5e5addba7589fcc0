import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';

type Approved = Pick<Story, 'id' | 'state' | 'stateBefore' | 'approvedHash'>;

/**
 * Ends the approval of a text that is no longer the approved one: the story is in review again. To be called in the
 * transaction of every change of a story's document, with the hash of the new text.
 * @returns whether an approval ended
 */
export async function endApprovalIfChanged(
  tx: Tx,
  actor: Actor,
  story: Approved,
  newHash: string,
): Promise<boolean> {
  if (story.approvedHash === null || story.approvedHash === newHash) return false;
  await tx.story.update({
    where: { id: story.id },
    data: {
      approvedHash: null,
      approvedById: null,
      approvedAt: null,
      // A spiked story would otherwise be restored to an approval that is void.
      ...(story.state === 'approved' && { state: 'in_review' }),
      ...(story.stateBefore === 'approved' && { stateBefore: 'in_review' }),
    },
  });
  await recordAudit(tx, actor, 'story.approval_ended', { type: 'story', id: story.id }, { newHash });
  return true;
}
