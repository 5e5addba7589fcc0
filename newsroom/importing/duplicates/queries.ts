import type { Actor } from '../../actor.ts';
import { db } from '../../db/client.ts';
import { notFound } from '../../errors.ts';
import { authorize } from '../../permissions.ts';
import { isId } from '../../story/load.ts';
import { type Duplicate, findDuplicates } from './find.ts';

/**
 * The imports that are likely the same story as this one, the best first.
 * @throws NewsroomError `forbidden`, `not_found`
 */
export async function listDuplicates(actor: Actor, importId: string): Promise<Duplicate[]> {
  authorize(actor, 'import.read');
  const found = isId(importId)
    ? await db().import.findUnique({
        where: { id: importId },
        select: {
          sourceId: true,
          agencyId: true,
          agencyVersion: true,
          fingerprint: { select: { bands: true, sketch: true } },
        },
      })
    : null;
  if (!found) throw notFound('import');
  return findDuplicates(db(), { ...found, importId });
}
