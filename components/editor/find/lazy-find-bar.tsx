'use client';

import { Lazily, later } from '#components/ui/lazily.tsx';
import { useSnapshot } from '../session-context.ts';
import { findingIn } from './finding.ts';

const bar = later(async () => (await import('./find-bar.tsx')).FindBar);

/** The bar to find words, loaded when somebody looks for some. */
export function LazyFindBar() {
  const finding = useSnapshot(({ state }) => findingIn(state));
  return finding && <Lazily of={bar} props={{ finding }} />;
}
