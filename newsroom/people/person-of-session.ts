import { db } from '../db/client.ts';

const columns = {
  id: true,
  email: true,
  name: true,
  role: true,
  languages: true,
} as const;

/**
 * The person whose session this is, or null if it has ended: because they were disabled, or their sessions' epoch was
 * raised since. The one read that needs no actor, because it is how an actor comes to be.
 */
export function personOfSession({ personId, sessionEpoch }: { personId: string; sessionEpoch: number }) {
  return db().person.findFirst({
    where: { id: personId, sessionEpoch, disabledAt: null },
    select: columns,
  });
}
