'use server';

import * as learned from '#newsroom/importing/learned/commands.ts';
import { listSourceLines } from '#newsroom/importing/learned/queries.ts';
import { blockLineSchema, sourceLineSchema, sourceLinesSchema } from '#newsroom/importing/learned/schema.ts';
import { action } from '#server/action.ts';

export const listLines = action(sourceLinesSchema, (actor, { sourceId, after }) =>
  listSourceLines(actor, sourceId, after),
);

export const blockLine = action(blockLineSchema, learned.blockLine);

export const forgetLine = action(sourceLineSchema, learned.forgetLine);
