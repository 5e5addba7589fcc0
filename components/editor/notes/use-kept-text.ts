'use client';

import { useEffect, useState } from 'react';

/** Plain text that is being written, kept in this tab until it is sent; null begins anew with `start`. */
export function useKeptText(name: string, start: string) {
  const key = `nightdesk-draft:${name}`;
  const [text, setText] = useState(start);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another start changes nothing about what was written
  useEffect(() => setText(sessionStorage.getItem(key) ?? start), [key]);
  const write = (next: string | null) => {
    setText(next ?? start);
    if (next === null || next === start) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, write] as const;
}
