'use client';

import { lazy, type RefObject, Suspense } from 'react';
import { useSession, useSnapshot } from '../session-context.ts';
import { slashIn } from './slash.ts';

const SlashList = lazy(() => import('./slash-list.tsx').then((module) => ({ default: module.SlashList })));

/** The list that a slash opens, loaded with the first one. */
export function SlashAtCursor({ page }: { page: RefObject<HTMLElement | null> }) {
  const session = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const slash = slashIn(state);
  if (!slash) return null;
  const { entries, run } = session.slash;
  return (
    <Suspense fallback={null}>
      <SlashList {...{ page, slash, run }} entries={entries(state, slash.query)} />
    </Suspense>
  );
}
