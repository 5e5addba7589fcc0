'use server';

import { cancelBatch, cancelFile, clearBatch, tryFileAgain } from '#newsroom/importing/files/commands.ts';
import { batchSchema, fileSchema } from '#newsroom/importing/files/schema.ts';
import { action } from '#server/action.ts';

// Nothing is revalidated: every open list hears of the change.
export const tryAgain = action(fileSchema, (actor, input) => tryFileAgain(actor, input));
export const cancel = action(fileSchema, (actor, input) => cancelFile(actor, input));
export const cancelAll = action(batchSchema, (actor, input) => cancelBatch(actor, input));
export const clear = action(batchSchema, (actor, input) => clearBatch(actor, input));
