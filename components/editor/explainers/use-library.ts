'use client';

import { useEffect, useState } from 'react';
import type { LibraryEntry } from '#newsroom/explainer/library-schema.ts';
import { useSession } from '../session-context.ts';

type Library = { entries: readonly LibraryEntry[]; language: string };

/** What the newsroom explains in the story's language: asked for when the browser has nothing better to do. */
export function useLibrary(language: string): Library | null {
  const session = useSession();
  const { storyId } = session.start;
  const [library, setLibrary] = useState<Library | null>(null);
  useEffect(() => {
    if (!session.mayAnnotate) return;
    const left = new AbortController();
    const ask = async () => {
      const response = await fetch(`/api/stories/${storyId}/explainers`, { signal: left.signal });
      if (!response.ok) return;
      const { entries } = (await response.json()) as Pick<Library, 'entries'>;
      setLibrary({ entries, language });
    };
    // Without it nothing is offered, and nothing else is amiss.
    const stop = whenIdle(() => void ask().catch(() => {}));
    return () => {
      stop();
      left.abort();
    };
  }, [session, storyId, language]);
  return library;
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
