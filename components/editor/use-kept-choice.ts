'use client';

import { useEffect, useState } from 'react';

/** A yes or no that this browser remembers. */
export function useKeptChoice(key: string, initial: boolean) {
  const [choice, setChoice] = useState(initial);
  useEffect(() => {
    const kept = localStorage.getItem(key);
    if (kept !== null) setChoice(kept === 'yes');
  }, [key]);
  const choose = (next: boolean) => {
    setChoice(next);
    localStorage.setItem(key, next ? 'yes' : 'no');
  };
  return [choice, choose] as const;
}
