'use client';

import { createContext, useContext } from 'react';
import type { MessageAnswer } from '#newsroom/annotation/own-messages.ts';
import type { Assignment, Resolution } from '#newsroom/annotation/schema.ts';
import type { ExplainerApproved, ExplainerWritten } from '#newsroom/explainer/commands.ts';
import type { ExplainerKept } from '#newsroom/explainer/keep-explainer.ts';
import type { ApproveExplainer } from '#newsroom/explainer/schema.ts';

type Told<Data> = Promise<{ ok: true; data: Data } | { ok: false; message: string }>;
type OnMessage = Told<MessageAnswer>;
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
  /** Other words for readers, of an explainer. */
  write: (input: {
    annotationId: string;
    hash: string;
    body: string;
    rich: Record<string, unknown>;
  }) => Told<ExplainerWritten>;
  approve: (input: ApproveExplainer) => Told<ExplainerApproved>;
  /** Puts an approved explainer into the library; null for those who keep none. */
  keep: ((input: { annotationId: string }) => Told<ExplainerKept>) | null;
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
  write: unreachable,
  approve: unreachable,
  keep: null,
});

export const useThreadActions = () => useContext(ThreadActionsContext);
