'use client';

import { useEffect, useState } from 'react';
import type { LibraryEntry } from '#newsroom/explainer/library-schema.ts';
import { useSession } from '../session-context.ts';

/** What the newsroom explains in the story's language: asked for when the browser has nothing better to do. */
export function useLibrary(language: string): readonly LibraryEntry[] | null {
  const session = useSession();
  const { storyId } = session.start;
  const [entries, setEntries] = useState<readonly LibraryEntry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server knows the story's language
  useEffect(() => {
    if (!session.mayAnnotate) return;
    const left = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/api/stories/${storyId}/explainers`, { signal: left.signal }).catch(
        () => null,
      );
      // Without it nothing is offered, and nothing else is amiss.
      if (answer?.ok) setEntries(((await answer.json()) as { entries: LibraryEntry[] }).entries);
    };
    const stop = whenIdle(() => void ask());
    return () => {
      stop();
      left.abort();
    };
  }, [session, storyId, language]);
  return entries;
}

/** Safari has no time for it yet. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 500);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: 3_000 });
  return () => cancelIdleCallback(request);
}
