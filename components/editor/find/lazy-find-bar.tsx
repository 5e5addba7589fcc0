'use client';

import { lazy, Suspense } from 'react';
import { useSnapshot } from '../session-context.ts';
import { findingIn } from './finding.ts';

const FindBar = lazy(() => import('./find-bar.tsx').then((module) => ({ default: module.FindBar })));

/** The bar to find words, loaded when somebody looks for some. */
export function LazyFindBar() {
  const finding = useSnapshot(({ state }) => findingIn(state));
  return finding && <Suspense fallback={null}>{<FindBar finding={finding} />}</Suspense>;
}
