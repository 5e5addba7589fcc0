'use client';

import { useMemo } from 'react';
import { annotationRanges } from '#newsroom/document/annotation-marks.ts';
import { notesIn } from '../plugins/note-highlights.ts';
import { useSnapshot } from '../session-context.ts';

/** The threads by what has become of them; those in the text in the order of their words. */
export function useNotes() {
  const threads = useSnapshot((snapshot) => snapshot.threads);
  const doc = useSnapshot(({ state }) => state.doc);
  const focused = useSnapshot(({ state }) => notesIn(state).focused);
  const order = useMemo(() => {
    const ids = [...new Set(annotationRanges(doc).map((range) => range.id))];
    return new Map(ids.map((id, index) => [id, index]));
  }, [doc]);
  return useMemo(() => {
    const place = (id: string) => order.get(id) ?? Number.POSITIVE_INFINITY;
    const open = threads.filter((thread) => thread.resolvedAt === null);
    return {
      focused,
      inText: open
        .filter((thread) => order.has(thread.id))
        .sort((one, other) => place(one.id) - place(other.id)),
      gone: open.filter((thread) => !order.has(thread.id)),
      resolved: threads.filter((thread) => thread.resolvedAt !== null),
    };
  }, [threads, order, focused]);
}

export type Notes = ReturnType<typeof useNotes>;
