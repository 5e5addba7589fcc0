'use client';

import { createContext, useContext } from 'react';

type Answer = Promise<{ ok: true } | { ok: false; message: string }>;

/** What can be done to a thread; the route's server actions. */
export type ThreadActions = {
  reply: (input: { annotationId: string; body: string }) => Answer;
  resolve: (input: { annotationId: string }) => Answer;
  reopen: (input: { annotationId: string }) => Answer;
};

const unreachable = async () => ({ ok: false as const, message: 'Notes are not connected here.' });

export const ThreadActionsContext = createContext<ThreadActions>({
  reply: unreachable,
  resolve: unreachable,
  reopen: unreachable,
});

export const useThreadActions = () => useContext(ThreadActionsContext);
