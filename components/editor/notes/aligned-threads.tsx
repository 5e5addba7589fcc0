'use client';

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { notesIn } from '../plugins/note-highlights.ts';
import { useSession, useSnapshot } from '../session-context.ts';
import { COMPOSER, NoteLayout } from './note-layout.ts';

type AlignedThreadsProps = {
  threads: readonly Thread[];
  focused: string | null;
  page: RefObject<HTMLElement | null>;
  composer: ReactNode;
  card: (thread: Thread) => ReactNode;
};

/**
 * Threads beside their words. Where they stand is measured, so it is set past React; only those near the screen are
 * drawn, the others keep their room.
 */
export function AlignedThreads({ threads, focused, page, composer, card }: AlignedThreadsProps) {
  const session = useSession();
  const column = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  const [layout] = useState(() => new NoteLayout(session, setNear));
  const draft = useSnapshot(({ state }) => notesIn(state).draft !== null);
  const ids = useMemo(() => threads.map(({ id }) => id), [threads]);
  layout.wanted = { ids, first: draft ? COMPOSER : focused };

  useLayoutEffect(() => layout.place());
  useEffect(() => layout.follow(column.current, page.current), [layout, page]);

  return (
    <div ref={column} className="relative">
      {composer && (
        <div data-card={COMPOSER} className="invisible absolute inset-x-0 top-0 z-20">
          {composer}
        </div>
      )}
      {threads
        .filter(({ id }) => near.has(id) || id === focused)
        .map((thread) => (
          <div
            key={thread.id}
            data-card={thread.id}
            className={`invisible absolute inset-x-0 top-0 ${thread.id === focused ? 'z-10' : ''}`}
          >
            {card(thread)}
          </div>
        ))}
    </div>
  );
}
