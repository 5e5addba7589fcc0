'use client';

import type { RefObject } from 'react';
import { Lazily, later } from '#components/ui/lazily.tsx';
import { useSession, useSnapshot } from '../session-context.ts';
import { sessionSlash } from './session-slash.ts';
import { slashIn } from './slash.ts';

const list = later(async () => (await import('./slash-list.tsx')).SlashList);

/** The list that a slash opens, loaded with the first one. */
export function SlashAtCursor({ page }: { page: RefObject<HTMLElement | null> }) {
  const session = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const slash = slashIn(state);
  if (!slash) return null;
  const { entries, run } = sessionSlash(session);
  return <Lazily of={list} props={{ page, slash, run, entries: entries(state, slash.query) }} />;
}
