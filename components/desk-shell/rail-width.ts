'use client';

import { useSyncExternalStore } from 'react';
import { inThisBrowser } from '#components/ui/kept-here.ts';

const KEY = 'nightdesk-rail';
const listeners = new Set<() => void>();

const isNarrow = () => document.documentElement.dataset.rail === 'narrow';

/** Folds or unfolds the rail, and remembers it: ThemeScript sets data-rail before the next page paints. */
export function toggleRail(): void {
  if (isNarrow()) {
    delete document.documentElement.dataset.rail;
    inThisBrowser.keep(KEY, null);
  } else {
    document.documentElement.dataset.rail = 'narrow';
    inThisBrowser.keep(KEY, 'narrow');
  }
  for (const listener of listeners) listener();
}

export function useRailIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isNarrow,
    () => false,
  );
}
