'use client';

import { useEffect, useState } from 'react';
import { inThisBrowser } from '#components/ui/kept-here.ts';

/** A yes or no that this browser remembers. */
export function useKeptChoice(key: string, initial: boolean) {
  const [choice, setChoice] = useState(initial);
  useEffect(() => {
    const kept = inThisBrowser.read(key);
    if (kept !== null) setChoice(kept === 'yes');
  }, [key]);
  const choose = (next: boolean) => {
    setChoice(next);
    inThisBrowser.keep(key, next ? 'yes' : 'no');
  };
  return [choice, choose] as const;
}
