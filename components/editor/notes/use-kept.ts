'use client';

import { useEffect, useState } from 'react';
import { fromTab, type Keeping, keepInTab } from './kept-in-tab.ts';

/**
 * What is being written, kept in this tab until it is sent; null begins anew with `start`, which is what is there
 * before anything was written. The third tells whether it would take the place of something else than it was begun from.
 */
export function useKept<Value>(name: string, start: Value, how: Keeping<Value>) {
  const now = how.write(start);
  const [begun, setBegun] = useState({ value: start, from: now });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another start changes nothing about what was written
  useEffect(() => setBegun(fromTab(name, start, how)), [name]);
  const write = (value: Value | null) => {
    const next = value === null ? { value: start, from: now } : { value, from: begun.from };
    setBegun(next);
    keepInTab(name, value === null || how.isWorthless(value, start) ? null : next, how);
  };
  const isOverAnother = begun.from !== now && how.write(begun.value) !== now;
  return [begun.value, write, isOverAnother] as const;
}
