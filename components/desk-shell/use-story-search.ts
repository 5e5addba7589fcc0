'use client';

import { useEffect, useState } from 'react';

export type FoundStory = { id: string; headline: string; language: string; state: string };
export type SearchStories = (query: string) => Promise<{ ok: true; data: FoundStory[] } | { ok: false }>;

const PAUSE_MS = 140;

type Found = { stories: readonly FoundStory[]; state: 'idle' | 'searching' | 'failed' };

/** Asks once the person pauses; an answer that comes after a later question is dropped. */
export function useStorySearch(query: string, search: SearchStories): Found {
  const [found, setFound] = useState<Found>({ stories: [], state: 'idle' });
  useEffect(() => {
    if (query.trim().length < 2) {
      setFound({ stories: [], state: 'idle' });
      return;
    }
    let current = true;
    setFound((before) => ({ ...before, state: 'searching' }));
    const timer = setTimeout(async () => {
      try {
        const answer = await search(query.trim());
        if (!current) return;
        setFound(answer.ok ? { stories: answer.data, state: 'idle' } : { stories: [], state: 'failed' });
      } catch {
        if (current) setFound({ stories: [], state: 'failed' });
      }
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, search]);
  return found;
}
