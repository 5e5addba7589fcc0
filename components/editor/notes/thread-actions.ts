'use client';

import { createContext, useContext } from 'react';
import type { MessageAnswer } from '#newsroom/annotation/own-messages.ts';
import type { Assignment, Resolution } from '#newsroom/annotation/schema.ts';

type OnMessage = Promise<{ ok: true; data: MessageAnswer } | { ok: false; message: string }>;
type Answer = Promise<{ ok: true } | { ok: false; message: string }>;
type OnThread = (input: { annotationId: string }) => Answer;

/** What can be done to a thread; the route's server actions. */
export type ThreadActions = {
  reply: (input: { annotationId: string; body: string; rich: Record<string, unknown> }) => Answer;
  change: (input: { messageId: string; body: string; rich: Record<string, unknown> }) => OnMessage;
  takeBack: (input: { messageId: string }) => OnMessage;
  assign: (input: Assignment) => Answer;
  resolve: (input: Resolution) => Answer;
  reopen: OnThread;
  /** The person has opened it. */
  see: OnThread;
};

const unreachable = async () => ({ ok: false as const, message: 'Notes are not connected here.' });

export const ThreadActionsContext = createContext<ThreadActions>({
  reply: unreachable,
  change: unreachable,
  takeBack: unreachable,
  assign: unreachable,
  resolve: unreachable,
  reopen: unreachable,
  see: unreachable,
});

export const useThreadActions = () => useContext(ThreadActionsContext);
