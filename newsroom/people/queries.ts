import type { Actor } from '../actor.ts';
import { db } from '../db/client.ts';
import { authorize } from '../permissions.ts';
import { personState } from './rules.ts';

const pageSize = 100;

type Cursor = { name: string; id: string };

/**
 * A page of everybody with an account, by name; `next` is where the following page begins.
 * @throws NewsroomError `forbidden`
 */
export async function listPeople(actor: Actor, after?: Cursor) {
  authorize(actor, 'people.manage');
  const rows = await db().person.findMany({
    ...(after && {
      where: { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] },
    }),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    include: {
      passwordLinks: { where: { usedAt: null }, select: { expiresAt: true }, take: 1 },
    },
  });
  const people = rows.slice(0, pageSize).map(({ passwordLinks, passwordHash, disabledAt, ...person }) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    languages: person.languages,
    createdAt: person.createdAt,
    state: personState({ disabledAt, passwordHash }),
    /** When the link that they have not used yet ends, or ended. */
    linkExpiresAt: passwordLinks[0]?.expiresAt ?? null,
  }));
  const last = people.at(-1);
  return { people, next: rows.length > pageSize && last ? { name: last.name, id: last.id } : null };
}

export type PersonOfList = Awaited<ReturnType<typeof listPeople>>['people'][number];
