import type { Actor } from '../actor.ts';
import type { Tx } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';

export type AuditSubject = {
  type: 'story' | 'import' | 'file' | 'feed' | 'source' | 'picture' | 'person' | 'newsroom' | 'session';
  id: string;
};

/**
 * Writes the audit row of a command, in the command's own transaction: no change without it, none for a change that
 * was rolled back. `detail` must hold no secret.
 */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  action: string,
  subject: AuditSubject,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actorId: actor.id,
      actorName: actor.name,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      detail,
    },
  });
}
