'use server';

import { reopenThread, replyToThread, resolveThread } from '#newsroom/annotation/commands.ts';
import { replySchema, threadSchema } from '#newsroom/annotation/schema.ts';
import { action } from '#server/action.ts';

// Open editors hear of every change through their stream: there is nothing to revalidate.
export const reply = action(replySchema, (actor, input) => replyToThread(actor, input));
export const resolve = action(threadSchema, (actor, input) => resolveThread(actor, input.annotationId));
export const reopen = action(threadSchema, (actor, input) => reopenThread(actor, input.annotationId));
