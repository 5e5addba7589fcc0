'use client';

import { useSyncExternalStore } from 'react';
import { inThisBrowser } from '#components/ui/kept-here.ts';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'nightdesk-theme';
const listeners = new Set<() => void>();

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Sets the theme here and now, and for the next visit; `system` forgets the choice. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    inThisBrowser.keep(KEY, null);
  } else {
    document.documentElement.dataset.theme = theme;
    inThisBrowser.keep(KEY, theme);
  }
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    currentTheme,
    () => 'system',
  );
}
