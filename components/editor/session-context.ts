'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EditorSession } from './session.ts';
import type { Snapshot } from './shown.ts';

export const SessionContext = createContext<EditorSession | null>(null);

/** The session of the story that is open. */
export function useSession(): EditorSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no editor around this component.');
  return session;
}

/** A part of what the session shows. `select` must answer the same object as long as nothing changed in it. */
export function useSnapshot<Part>(select: (snapshot: Snapshot) => Part): Part {
  const { shown } = useSession();
  const read = () => select(shown.told());
  // What is hydrated late must find what the server drew, whatever has happened to the text meanwhile.
  const readFirst = () => select(shown.first);
  return useSyncExternalStore(shown.subscribe, read, readFirst);
}
