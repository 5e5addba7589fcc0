'use client';

import { useEffect, useState } from 'react';
import { fromTab, type Keeping, keepInTab } from './kept-in-tab.ts';

/**
 * What is being written, kept in this tab until it is sent; null begins anew with `start`, which is what is there
 * before anything was written.
 */
export function useKept<Value>(name: string, start: Value, how: Keeping<Value>) {
  const [value, setValue] = useState(start);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another start changes nothing about what was written
  useEffect(() => setValue(fromTab(name, how) ?? start), [name]);
  const write = (next: Value | null) => {
    setValue(next ?? start);
    keepInTab(name, next === null || how.isWorthless(next, start) ? null : next, how);
  };
  return [value, write] as const;
}
