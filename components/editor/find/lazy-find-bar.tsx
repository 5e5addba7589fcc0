'use client';

import { Lazily, later } from '#components/ui/lazily.tsx';
import { findingKey } from '../in-text/keys.ts';
import { useSnapshot } from '../session-context.ts';

const bar = later(async () => (await import('./find-bar.tsx')).FindBar);

/** The bar to find words, loaded when somebody looks for some. */
export function LazyFindBar() {
  const finding = useSnapshot(({ state }) => findingKey.getState(state)?.finding ?? null);
  return finding && <Lazily of={bar} props={{ finding }} />;
}
