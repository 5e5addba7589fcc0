'use client';

import { useEffect } from 'react';
import { useSession, useSnapshot } from '../session-context.ts';
import { useThreadActions } from './thread-actions.ts';

/** Tells the server when somebody opens a thread that mentions them: it no longer waits for them then. */
export function useSeenNotes(focused: string | null): void {
  const session = useSession();
  const { see } = useThreadActions();
  const isUnseen = useSnapshot(({ threads }) => threads.some(({ id, unseen }) => unseen && id === focused));
  useEffect(() => {
    if (!focused || !isUnseen) return;
    see({ annotationId: focused }).then(
      () => session.connection.refreshThreads(),
      () => {},
    );
  }, [session, see, focused, isUnseen]);
}
