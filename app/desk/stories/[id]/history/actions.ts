'use server';

import { revalidatePath } from 'next/cache';
import * as history from '#newsroom/history/commands.ts';
import { listRevisions } from '#newsroom/history/queries.ts';
import {
  bringBackSchema,
  keepVersionSchema,
  nameRevisionSchema,
  olderRevisionsSchema,
  restoreSchema,
} from '#newsroom/history/schema.ts';
import { action } from '#server/action.ts';

const refreshed = async <T>(work: Promise<T>): Promise<T> => {
  const outcome = await work;
  revalidatePath('/desk', 'layout');
  return outcome;
};

export const keepVersion = action(keepVersionSchema, (actor, input) =>
  refreshed(history.keepVersion(actor, input)),
);
export const nameRevision = action(nameRevisionSchema, (actor, input) =>
  refreshed(history.nameRevision(actor, input)),
);
export const restoreVersion = action(restoreSchema, (actor, input) =>
  refreshed(history.restore(actor, input)),
);
export const bringBack = action(bringBackSchema, (actor, input) =>
  refreshed(history.bringBack(actor, input)),
);
export const olderRevisions = action(olderRevisionsSchema, (actor, { storyId, before }) =>
  listRevisions(actor, storyId, { before }),
);
