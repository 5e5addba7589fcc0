'use client';

import type { Node } from 'prosemirror-model';
import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type Place, proposePlaces } from '#newsroom/annotation/propose-place.ts';
import type { Thread } from '#newsroom/annotation/schema.ts';
import { useSnapshot } from '../session-context.ts';

/**
 * Where a note that has lost its words may belong now. Looked for while its line of the list is near the screen: it takes
 * milliseconds, and a file may have brought hundreds of notes.
 */
export function usePlaces(thread: Thread, inside: RefObject<HTMLElement | null>): readonly Place[] {
  const doc = useDeferredValue(useSnapshot(({ state }) => state.doc));
  const [isNear, setNear] = useState(false);
  const [searched, setSearched] = useState<Node | null>(null);
  if (isNear && searched !== doc) setSearched(doc);
  useEffect(() => {
    const line = inside.current?.closest('li');
    if (!line) return;
    const watch = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting ?? false), {
      rootMargin: '400px 0px',
    });
    watch.observe(line);
    return () => watch.disconnect();
  }, [inside]);
  return useMemo(() => (searched ? proposePlaces(searched, thread) : []), [searched, thread]);
}
