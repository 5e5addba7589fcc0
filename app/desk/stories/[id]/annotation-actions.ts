'use server';

import {
  assignThread,
  reopenThread,
  replyToThread,
  resolveThread,
  seeThread,
} from '#newsroom/annotation/commands.ts';
import { changeMessage, takeBackMessage } from '#newsroom/annotation/own-messages.ts';
import {
  assignmentSchema,
  messageChangeSchema,
  messageSchema,
  replySchema,
  resolutionSchema,
  threadSchema,
} from '#newsroom/annotation/schema.ts';
import { action } from '#server/action.ts';

// Open editors hear of every change through their stream: there is nothing to revalidate.
export const reply = action(replySchema, (actor, input) => replyToThread(actor, input));
export const change = action(messageChangeSchema, (actor, input) => changeMessage(actor, input));
export const takeBack = action(messageSchema, (actor, input) => takeBackMessage(actor, input.messageId));
export const assign = action(assignmentSchema, (actor, input) => assignThread(actor, input));
export const resolve = action(resolutionSchema, (actor, input) => resolveThread(actor, input));
export const reopen = action(threadSchema, (actor, input) => reopenThread(actor, input.annotationId));
export const see = action(threadSchema, (actor, input) => seeThread(actor, input.annotationId));
