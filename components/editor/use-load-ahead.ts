'use client';

import { useEffect } from 'react';
import { loadAhead } from '#components/ui/load-ahead.ts';
import { useSnapshot } from './session-context.ts';

/** Milliseconds, for the first words not to wait for it. */
const SOON_MS = 1_000;

/** Whoever goes into the text gets the rest of the editor too: when they need it, the server may be out of reach. */
export function useLoadAhead(): void {
  const hasFocus = useSnapshot((snapshot) => snapshot.hasFocus);
  useEffect(() => {
    if (!hasFocus) return;
    const soon = setTimeout(() => void loadAhead(), SOON_MS);
    return () => clearTimeout(soon);
  }, [hasFocus]);
}
